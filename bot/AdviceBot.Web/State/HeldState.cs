using System.Globalization;
using System.Text;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Web.State;

/// <summary>State as it is held in memory: its text, shortened.</summary>
/// <param name="Text">The text, as <see cref="StateShorthand"/> shortens it.</param>
/// <param name="Before">That text as it was before the last turn, for a channel that asks again; or null.</param>
/// <param name="Version">The version, another one with every writing.</param>
internal sealed record HeldState(byte[] Text, byte[]? Before, long Version)
{
    /// <summary>How many bytes it holds.</summary>
    public int Size => Text.Length + (Before?.Length ?? 0);

    /// <summary>The version as a state carries it.</summary>
    public string VersionText => Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes what is to be held.</summary>
    /// <param name="value">The value.</param>
    /// <param name="version">Its new version.</param>
    /// <returns>What to hold.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">It holds something that is not state.</exception>
    public static HeldState Of(object value, long version) => new(StateJson.Write(value, Shorten), (value as StateBag)?.AsRead as byte[], version);

    /// <summary>Reads the value.</summary>
    /// <returns>The value, with its version where it can carry one.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">It is no JSON, or names a type that state may not hold.</exception>
    public object ToValue()
    {
        var value = Read(Text);
        if (value is IStoreItem item) item.ETag = VersionText;
        if (value is StateBag bag) (bag.AsRead, bag.BeforeLastTurn) = (Text, _ => Task.FromResult(BeforeLastTurn()));
        return value;
    }

    // What is written after it keeps the same text beside it, so that a third request gets the same answer too.
    private StateBag BeforeLastTurn() => Before is null ? new StateBag { ETag = VersionText } : (StateBag)new HeldState(Before, Before, Version).ToValue();

    private static byte[] Shorten(StringBuilder json)
    {
        using var whole = Utf8Text.Of(json);
        using var shortened = Utf8Text.OfLength(whole.Memory.Length);
        return shortened.Memory[..StateShorthand.Shorten(whole.Memory.Span, shortened.Memory.Span)].ToArray();
    }

    private static object Read(byte[] text)
    {
        using var whole = Utf8Text.OfLength(StateShorthand.LengthOf(text));
        StateShorthand.Lengthen(text, whole.Memory.Span);
        return StateJson.Read(whole.Memory.Span);
    }
}

using System.Globalization;
using System.Text;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Web.State;

/// <summary>State as it is held in memory: its text, shortened.</summary>
/// <param name="Text">The text, as <see cref="StateShorthand"/> shortens it.</param>
/// <param name="Before">How that text was before the last turn, for a channel that asks again, as <see cref="StateBefore"/> shortens it; or null.</param>
/// <param name="Version">The version, another one with every writing.</param>
internal sealed record HeldState(byte[] Text, byte[]? Before, long Version)
{
    /// <summary>Its key in the cache, for the state that follows to take the same object; null until it is there.</summary>
    public object? Key { get; set; }

    /// <summary>How many bytes it holds.</summary>
    public int Size => Text.Length + (Before?.Length ?? 0);

    /// <summary>The version as a state carries it.</summary>
    public string VersionText => Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes what is to be held.</summary>
    /// <param name="value">The value.</param>
    /// <param name="version">Its new version.</param>
    /// <returns>What to hold.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">It holds something that is not state.</exception>
    public static HeldState Of(object value, long version)
    {
        var text = StateJson.Write(value, Shorten);
        return new HeldState(text, (value as StateBag)?.AsRead is byte[] before ? StateBefore.Shorten(before, text) : null, version);
    }

    /// <summary>Reads the value.</summary>
    /// <returns>The value, with its version where it can carry one.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">It is no JSON, or names a type that state may not hold.</exception>
    public object ToValue()
    {
        var value = ToValue(Text);
        if (value is StateBag bag) bag.BeforeLastTurn = _ => Task.FromResult(BeforeLastTurn());
        return value;
    }

    private StateBag BeforeLastTurn() => Before is null ? new StateBag { ETag = VersionText } : (StateBag)ToValue(StateBefore.Lengthen(Before, Text));

    // What is written after it keeps the same text beside it, so that a third request gets the same answer too.
    private object ToValue(byte[] text)
    {
        var value = Read(text);
        if (value is IStoreItem item) item.ETag = VersionText;
        if (value is StateBag bag) bag.AsRead = text;
        return value;
    }

    private static byte[] Shorten(StringBuilder json)
    {
        using var whole = Utf8Text.Of(json);
        using var shortened = Utf8Text.OfLength(whole.Memory.Length);
        return shortened.Memory[..StateShorthand.Shorten(whole.Memory.Span, shortened.Memory.Span)].ToArray();
    }

    private static object Read(byte[] text)
    {
        using var whole = Utf8Text.OfLength(Shorthand.LengthOf(text));
        StateShorthand.Lengthen(text, whole.Memory.Span);
        return StateJson.Read(whole.Memory.Span);
    }
}

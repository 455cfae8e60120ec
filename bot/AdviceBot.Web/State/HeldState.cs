using System.Buffers;
using System.Globalization;
using System.Text;
using AdviceBot.Dialogs.Turns;

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
        var value = StoredState.ToValue(Text, before: null, VersionText, Read);
        if (Before is not null && value is StateBag bag) bag.BeforeLastTurn = ReadBefore;
        return value;
    }

    // As what it was read from, so that what is written after it keeps the same text beside it: a third request gets the same answer too.
    private StateBag ReadBefore()
    {
        var before = StateBefore.Lengthen(Before, Text);
        return (StateBag)StoredState.ToValue(before, before, VersionText, Read);
    }

    private static byte[] Shorten(StringBuilder json)
    {
        var letters = ArrayPool<char>.Shared.Rent(json.Length);
        json.CopyTo(0, letters, json.Length);
        var length = Encoding.UTF8.GetByteCount(letters, 0, json.Length);
        var (whole, shortened) = (ArrayPool<byte>.Shared.Rent(length), ArrayPool<byte>.Shared.Rent(length));
        Encoding.UTF8.GetBytes(letters.AsSpan(0, json.Length), whole);
        var text = shortened.AsSpan(0, StateShorthand.Shorten(whole.AsSpan(0, length), shortened)).ToArray();
        Return(letters);
        Return(whole);
        Return(shortened);
        return text;
    }

    private static object Read(byte[] text)
    {
        var length = Shorthand.LengthOf(text);
        var (whole, letters) = (ArrayPool<byte>.Shared.Rent(length), ArrayPool<char>.Shared.Rent(length));
        try
        {
            StateShorthand.Lengthen(text, whole);
            using var reader = new LettersReader(letters, Encoding.UTF8.GetChars(whole.AsSpan(0, length), letters));
            return StateJson.Read(reader);
        }
        finally
        {
            Return(whole);
            Return(letters);
        }
    }

    // Cleared, as JsonBuffers are: state tells what a conversation is about.
    private static void Return<T>(T[] buffer) => ArrayPool<T>.Shared.Return(buffer, clearArray: true);
}

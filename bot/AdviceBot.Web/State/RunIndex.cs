using System.Numerics;

namespace AdviceBot.Web.State;

/// <summary>Where the runs of a text are that another may have too. It keeps nothing of its own.</summary>
/// <param name="text">The text; of one longer than two bytes can number, only the beginning.</param>
/// <param name="firstAt">For each slot the first place whose run is in it, or -1; as many as a power of two.</param>
/// <param name="nextAt">For each place the next whose run is in the same slot, or -1.</param>
internal readonly ref struct RunIndex(ReadOnlySpan<byte> text, ReadOnlySpan<int> firstAt, ReadOnlySpan<int> nextAt)
{
    /// <summary>The shortest run that is found, in bytes.</summary>
    public const int ShortestRun = 6;

    /// <summary>The longest.</summary>
    public const int LongestRun = ShortestRun + byte.MaxValue;

    // A text that says one thing over and over must not take longer than others.
    private const int MostTried = 64;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<int> _firstAt = firstAt;
    private readonly ReadOnlySpan<int> _nextAt = nextAt;

    /// <summary>Finds the runs of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstAt">Receives the first places; as many as a power of two.</param>
    /// <param name="nextAt">Receives the next ones; as many as the text has bytes, at least.</param>
    /// <returns>The index.</returns>
    public static RunIndex Of(ReadOnlySpan<byte> text, Span<int> firstAt, Span<int> nextAt)
    {
        firstAt.Fill(-1);
        for (var place = text.Length - ShortestRun; place >= 0; place--)
        {
            ref var first = ref firstAt[SlotOf(text[place..], firstAt.Length)];
            (nextAt[place], first) = (first, place);
        }

        return new RunIndex(text, firstAt, nextAt);
    }

    /// <summary>Finds the longest run with which a text begins.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Where it is, and how many bytes long; shorter than <see cref="ShortestRun"/> where there is none.</returns>
    public (int Place, int Length) Longest(ReadOnlySpan<byte> text)
    {
        var best = (Place: 0, Length: 0);
        if (text.Length < ShortestRun) return best;
        if (text.Length > LongestRun) text = text[..LongestRun];
        var left = MostTried;
        for (var place = _firstAt[SlotOf(text, _firstAt.Length)]; place >= 0 && left-- > 0; place = _nextAt[place])
        {
            var length = text.CommonPrefixLength(_text[place..]);
            if (length > best.Length) best = (place, length);
        }

        return best;
    }

    // By the first four letters, multiplied as Knuth does; the upper bits, as many as there are slots.
    private static int SlotOf(ReadOnlySpan<byte> text, int slots) => (int)(BitConverter.ToUInt32(text) * 2654435761u >> (BitOperations.LeadingZeroCount((uint)slots) + 1));
}

namespace AdviceBot.Web.State;

/// <summary>
/// Shortens a text by what it says alike with another: where it runs as that one does, there stands where in that one, and how far. Any text comes
/// back as it was.
/// </summary>
internal static class Shorthand
{
    /// <summary>How many times as long a text can become, at the most: where it is nothing but <see cref="Mark"/>.</summary>
    public const int MostTimesAsLong = ReferenceBytes;

    // JSON holds no such byte: it escapes control characters.
    private const byte Mark = 1;

    // What stands for a run: the mark, two bytes of where it begins, and one of how long it is.
    private const int ReferenceBytes = 4;

    // A mark in the text itself, which is no place in the other.
    private const int MarkItself = ushort.MaxValue;

    /// <summary>Shortens a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="like">The runs of the other text, which has fewer than 65,535 bytes.</param>
    /// <param name="into">Receives it; <see cref="MostTimesAsLong"/> as long as the text, or only as long where that holds no control characters.</param>
    /// <returns>How many bytes it has become.</returns>
    public static int Shorten(ReadOnlySpan<byte> text, RunIndex like, Span<byte> into)
    {
        var (read, written) = (0, 0);
        while (read < text.Length)
        {
            var (place, length) = like.Longest(text[read..]);
            if (length >= RunIndex.ShortestRun)
            {
                written += Refer(into[written..], place, length - RunIndex.ShortestRun);
                read += length;
            }
            else if (text[read] == Mark)
            {
                written += Refer(into[written..], MarkItself, 0);
                read++;
            }
            else
            {
                into[written++] = text[read++];
            }
        }

        return written;
    }

    /// <summary>How long a text was.</summary>
    /// <param name="shortened">What it was shortened to.</param>
    /// <returns>Its bytes.</returns>
    public static int LengthOf(ReadOnlySpan<byte> shortened)
    {
        var length = 0;
        for (var read = 0; read < shortened.Length;)
        {
            if (shortened[read] != Mark)
            {
                (read, length) = (read + 1, length + 1);
                continue;
            }

            var (place, run) = Reference(shortened[read..]);
            (read, length) = (read + ReferenceBytes, length + (place == MarkItself ? 1 : run));
        }

        return length;
    }

    /// <summary>Gives a text as it was.</summary>
    /// <param name="shortened">What it was shortened to.</param>
    /// <param name="like">The other text, as it was then.</param>
    /// <param name="into">Receives <see cref="LengthOf"/> bytes.</param>
    public static void Lengthen(ReadOnlySpan<byte> shortened, ReadOnlySpan<byte> like, Span<byte> into)
    {
        for (var (read, written) = (0, 0); read < shortened.Length;)
        {
            if (shortened[read] != Mark)
            {
                into[written++] = shortened[read++];
                continue;
            }

            var (place, run) = Reference(shortened[read..]);
            var source = place == MarkItself ? [Mark] : like.Slice(place, run);
            source.CopyTo(into[written..]);
            (read, written) = (read + ReferenceBytes, written + source.Length);
        }
    }

    private static int Refer(Span<byte> into, int place, int run)
    {
        (into[0], into[1], into[2], into[3]) = (Mark, (byte)place, (byte)(place >> 8), (byte)run);
        return ReferenceBytes;
    }

    private static (int Place, int Run) Reference(ReadOnlySpan<byte> shortened) => (shortened[1] | (shortened[2] << 8), shortened[3] + RunIndex.ShortestRun);
}

namespace AdviceBot.Web.State;

/// <summary>
/// Shortens stored state by what nearly every state says alike: where its text runs as a usual state does, there stands where in that one, and how
/// far. Any text comes back as it was; one that is like none is not shortened. A general compressor leaves more of texts as short as these, because it begins
/// with nothing, and takes a tenth of a turn.
/// </summary>
internal static class StateShorthand
{
    // JSON holds no such byte: it escapes control characters.
    private const byte Mark = 1;

    // What stands for a run: the mark, two bytes of where it begins, and one of how long it is.
    private const int ReferenceBytes = 4;
    private const int ShortestRun = ReferenceBytes + 2;
    private const int LongestRun = ShortestRun + byte.MaxValue;

    // A mark in the text itself, which is in no usual state.
    private const int MarkItself = ushort.MaxValue;

    private static readonly int[] FirstAt = new int[1 << 10];
    private static readonly int[] NextAt = new int[Usual.Length];

    static StateShorthand()
    {
        Array.Fill(FirstAt, -1);
        for (var place = Usual.Length - ShortestRun; place >= 0; place--)
        {
            ref var first = ref FirstAt[SlotOf(Usual[place..])];
            (NextAt[place], first) = (first, place);
        }
    }

    // Only what most states have alike; a state of another shape costs bytes and nothing else.
    private static ReadOnlySpan<byte> Usual =>
        """
        {"$type":"bag","record-1":{"$type":"record","PinnedTier":0,"AskedAboutDanger":true,"UrgentTrail":{"Rules":1,"Met":"","Open":"","Places":"64 128 256 512 1024 2048 4096 8192 16384 32768 65536 131072 262144 524288"},"AsksInARow":1,"DeclinesInARow":1,"UnansweredNoted":true,"LastTopicId":"","SeenSections":[]},"dialogs-1":{"$type":"dialogs","dialogStack":[{"id":"RootDialog","state":{"dialogs":{"$type":"dialogs","dialogStack":[{"id":"TopicDialog","state":{"dialogs":{"$type":"dialogs","dialogStack":[{"id":"topic-question","state":{"options":{"$type":"prompt","Prompt":{"type":"message","text":"Have you ","inputHint":"expectingInput"},"Choices":[{"value":"Yes"},{"value":"No"},{"value":"I am not sure"},{"value":"Leave this out"}]},"state":{"$type":"map","AttemptCount":0}}},{"id":"topic-steps","state":{"options":{"$type":"progress","TopicId":"","Answered":true,"Seen":[]},"values":{"$type":"map"},"stepIndex":1}}]}}},{"id":"root-steps","state":{"options":null,"values":{"$type":"map"},"stepIndex":1}}]}}}]},"answered":"","ETag":"","SeenSections":[]},"dialogs-1":{"$type":"dialogs","dialogStack":[]},"answered":"","dialogStack":[{"id":"did-you-mean","state":{"options":{"$type":"prompt","Prompt":{"type":"message","text":"I am not sure which of these you mean. Which is nearest?","inputHint":"expectingInput"},"Choices":[{"value":"None of these"}]}
        """u8;

    /// <summary>Shortens a text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="into">Receives it; as long as the text at least, and three times where it may hold control characters.</param>
    /// <returns>How many bytes it has become.</returns>
    public static int Shorten(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var (read, written) = (0, 0);
        while (read < text.Length)
        {
            var (place, length) = LongestLike(text[read..]);
            if (length >= ShortestRun)
            {
                written += Refer(into[written..], place, length - ShortestRun);
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
    /// <param name="into">Receives <see cref="LengthOf"/> bytes.</param>
    public static void Lengthen(ReadOnlySpan<byte> shortened, Span<byte> into)
    {
        for (var (read, written) = (0, 0); read < shortened.Length;)
        {
            if (shortened[read] != Mark)
            {
                into[written++] = shortened[read++];
                continue;
            }

            var (place, run) = Reference(shortened[read..]);
            var source = place == MarkItself ? [Mark] : Usual.Slice(place, run);
            source.CopyTo(into[written..]);
            (read, written) = (read + ReferenceBytes, written + source.Length);
        }
    }

    private static int Refer(Span<byte> into, int place, int run)
    {
        (into[0], into[1], into[2], into[3]) = (Mark, (byte)place, (byte)(place >> 8), (byte)run);
        return ReferenceBytes;
    }

    private static (int Place, int Run) Reference(ReadOnlySpan<byte> shortened) => (shortened[1] | (shortened[2] << 8), shortened[3] + ShortestRun);

    private static (int Place, int Length) LongestLike(ReadOnlySpan<byte> text)
    {
        if (text.Length < ShortestRun) return (0, 0);
        if (text.Length > LongestRun) text = text[..LongestRun];
        var best = (Place: 0, Length: 0);
        for (var place = FirstAt[SlotOf(text)]; place >= 0; place = NextAt[place])
        {
            var length = text.CommonPrefixLength(Usual[place..]);
            if (length > best.Length) best = (place, length);
        }

        return best;
    }

    // By the first four letters, multiplied as Knuth does.
    private static int SlotOf(ReadOnlySpan<byte> text) => (int)(BitConverter.ToUInt32(text) * 2654435761u >> 22);
}

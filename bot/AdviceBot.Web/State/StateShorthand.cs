namespace AdviceBot.Web.State;

/// <summary>
/// Shortens stored state by what nearly every state says alike. A text that is like none is not shortened. A general compressor leaves more of texts
/// as short as these, because it begins with nothing, and takes a tenth of a turn.
/// </summary>
internal static class StateShorthand
{
    private static readonly int[] FirstAt = new int[1 << 10];
    private static readonly int[] NextAt = new int[Usual.Length];

    static StateShorthand() => RunIndex.Of(Usual, FirstAt, NextAt);

    // Only what most states have alike; a state of another shape costs bytes and nothing else.
    private static ReadOnlySpan<byte> Usual =>
        """
        {"$type":"bag","record-1":{"$type":"record","PinnedTier":0,"AskedAboutDanger":true,"UrgentTrail":{"Rules":1,"Met":"","Open":"","Places":"64 128 256 512 1024 2048 4096 8192 16384 32768 65536 131072 262144 524288"},"AsksInARow":1,"DeclinesInARow":1,"UnansweredNoted":true,"LastTopicId":"","SeenSections":[]},"dialogs-1":{"$type":"dialogs","dialogStack":[{"id":"RootDialog","state":{"dialogs":{"$type":"dialogs","dialogStack":[{"id":"TopicDialog","state":{"dialogs":{"$type":"dialogs","dialogStack":[{"id":"topic-question","state":{"options":{"$type":"prompt","Prompt":{"type":"message","text":"Have you ","inputHint":"expectingInput"},"Choices":[{"value":"Yes"},{"value":"No"},{"value":"I am not sure"},{"value":"Leave this out"}]},"state":{"$type":"map","AttemptCount":0}}},{"id":"topic-steps","state":{"options":{"$type":"progress","TopicId":"","Answered":true,"Seen":[]},"values":{"$type":"map"},"stepIndex":1}}]}}},{"id":"root-steps","state":{"options":null,"values":{"$type":"map"},"stepIndex":1}}]}}}]},"answered":"","ETag":"","SeenSections":[]},"dialogs-1":{"$type":"dialogs","dialogStack":[]},"answered":"","dialogStack":[{"id":"did-you-mean","state":{"options":{"$type":"prompt","Prompt":{"type":"message","text":"I am not sure which of these you mean. Which is nearest?","inputHint":"expectingInput"},"Choices":[{"value":"None of these"}]}
        """u8;

    /// <summary>Shortens a text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="into">Receives it; as long as the text at least, and four times where it may hold control characters.</param>
    /// <returns>How many bytes it has become.</returns>
    public static int Shorten(ReadOnlySpan<byte> text, Span<byte> into) => Shorthand.Shorten(text, new RunIndex(Usual, FirstAt, NextAt), into);

    /// <summary>Gives a text as it was.</summary>
    /// <param name="shortened">What it was shortened to.</param>
    /// <param name="into">Receives <see cref="Shorthand.LengthOf"/> bytes.</param>
    public static void Lengthen(ReadOnlySpan<byte> shortened, Span<byte> into) => Shorthand.Lengthen(shortened, Usual, into);
}

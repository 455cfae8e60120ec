namespace AdviceBot.Core.Content;

/// <summary>The words that the program cannot do without; content that lacks one is not served.</summary>
/// <param name="Replies">Ids of pages in <c>replies/</c>.</param>
/// <param name="Labels">Keys of <c>labels.yaml</c>.</param>
public sealed record RequiredWords(IReadOnlyCollection<string> Replies, IReadOnlyCollection<string> Labels)
{
    /// <summary>Nothing is required; for tests of single pages.</summary>
    public static RequiredWords None { get; } = new([], []);
}

namespace AdviceBot.Core.Content.Checks.Remembered;

/// <summary>The content, or a part of it, as it was read for a check.</summary>
/// <param name="Snapshot">The files.</param>
/// <param name="Result">What came of loading them.</param>
/// <param name="Pages">The pages as they were written.</param>
internal sealed record CheckReading(ContentSnapshot Snapshot, ContentLoadResult Result, IReadOnlyList<PageSource> Pages)
{
    private readonly Dictionary<string, PageSource> _sources = Pages.ToDictionary(page => page.File, StringComparer.Ordinal);
    private readonly Dictionary<string, Topic> _topics = (Result.Content?.Topics.Values ?? []).ToDictionary(topic => topic.File, StringComparer.Ordinal);

    /// <summary>The facts of a topic page.</summary>
    public PageFacts FactsOf(string file, DateOnly today) => PageFacts.Of(_sources.GetValueOrDefault(file), _topics.GetValueOrDefault(file), today);

    /// <summary>The facts of everything but the topic pages; all of that must have been read.</summary>
    public PageFacts FactsOfOthers(DateOnly today) => PageFacts.OfOthers(Pages, Result.Content!, today);
}

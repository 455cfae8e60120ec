namespace AdviceBot.Core.Content.Checks.Remembered;

/// <summary>What has to be known of a page that has not changed, to see whether what was found of it and of others still holds.</summary>
/// <param name="Seen">The hash of what other pages show of it or check about it.</param>
/// <param name="Names">The ids of the topics that it names; some may not exist.</param>
/// <param name="Lines">Its lines that are compared with those of all pages.</param>
/// <param name="Forced">The ids of the topics that it sends everybody on to; empty where somebody may stay.</param>
/// <param name="Services">The services that it names.</param>
/// <param name="Days">The days for which the findings about its review hold.</param>
internal sealed record PageFacts(string Seen, IReadOnlyList<string> Names, ulong[] Lines, IReadOnlyList<string> Forced, IReadOnlyList<string> Services, ReviewSpan Days)
{
    private const string LeftOut = "left out";

    /// <summary>Takes the facts of a topic page.</summary>
    /// <param name="source">The page as it was written; null where it has no settings.</param>
    /// <param name="topic">The page as it is served; null where it is left out.</param>
    /// <param name="today">The day.</param>
    public static PageFacts Of(PageSource? source, Topic? topic, DateOnly today) => new(
        topic is null ? LeftOut : TopicFiles.KeyOf("seen", [topic.Title, topic.Summary, $"{topic.Group} {topic.Audience} {topic.Asked}", .. topic.Sections.SelectMany(section => new[] { section.Id, $"{section.Audience} {section.Heading}" })]),
        source is null ? [] : NamesOf(source),
        source is null ? [] : ComparedLines.Of(source),
        source is null ? [] : StepCheck.ForcedBy(source),
        source is null ? [] : [.. ServiceCheck.UsedBy(source).Distinct(StringComparer.Ordinal)],
        ReviewSpan.Around(today, topic is null ? [] : [(topic.Stewardship.Reviewed, topic.Stewardship.ReviewBy)]));

    /// <summary>Takes the facts of everything but the topic pages, as though it were one page.</summary>
    /// <param name="sources">The pages as they were written.</param>
    /// <param name="content">The content as it is served.</param>
    /// <param name="today">The day.</param>
    public static PageFacts OfOthers(IEnumerable<PageSource> sources, ContentSet content, DateOnly today)
    {
        var pages = sources.Where(page => !page.IsTopic).ToList();
        return new(
            string.Empty,
            [.. pages.SelectMany(NamesOf).Concat(content.Teaching.Messages.Keys).Distinct(StringComparer.Ordinal)],
            ComparedLines.Of(content.Teaching),
            [],
            [.. pages.SelectMany(ServiceCheck.UsedBy).Distinct(StringComparer.Ordinal)],
            ReviewSpan.Around(today, ReviewList.Of(content).Where(due => !due.File.StartsWith(TopicFiles.Folder + '/', StringComparison.Ordinal)).Select(due => (due.Reviewed, due.Day))));
    }

    private static List<string> NamesOf(PageSource page) =>
    [
        .. page.Texts("next").Select(next => next.Text)
            .Concat(page.Maps("steps").SelectMany(step => step.MapList("options")).Select(option => option.Text("go", required: false)?.Text).OfType<string>())
            .Concat(LinkCheck.TopicsOf(page))
            .Distinct(StringComparer.Ordinal),
    ];
}

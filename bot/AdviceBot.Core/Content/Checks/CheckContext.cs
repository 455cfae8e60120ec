namespace AdviceBot.Core.Content.Checks;

/// <summary>What the checks look at.</summary>
/// <param name="Content">The content as it is served.</param>
/// <param name="Pages">The Markdown pages as they were written.</param>
/// <param name="Services">The places of what stands in services.yaml.</param>
/// <param name="Style">The house style.</param>
/// <param name="Today">The day of the check.</param>
/// <param name="TopicIds">The ids of all topics that have a file, whether or not it could be read.</param>
/// <param name="Alike">The topic pages that have a line alike with another one, so that only these need be compared.</param>
/// <param name="UsedElsewhere">The services that pages name which are not among these.</param>
internal sealed record CheckContext(
    ContentSet Content,
    IReadOnlyList<PageSource> Pages,
    ServicesSource Services,
    HouseStyle Style,
    DateOnly Today,
    IReadOnlySet<string> TopicIds,
    IReadOnlyList<PageSource> Alike,
    IReadOnlySet<string> UsedElsewhere);

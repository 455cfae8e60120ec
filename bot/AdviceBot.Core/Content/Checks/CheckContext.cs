namespace AdviceBot.Core.Content.Checks;

/// <summary>What the checks look at.</summary>
/// <param name="Content">The content as it is served.</param>
/// <param name="Pages">The Markdown pages as they were written.</param>
/// <param name="Services">The places of what stands in services.yaml.</param>
/// <param name="Style">The house style.</param>
/// <param name="Today">The day of the check.</param>
internal sealed record CheckContext(ContentSet Content, IReadOnlyList<PageSource> Pages, ServicesSource Services, HouseStyle Style, DateOnly Today);

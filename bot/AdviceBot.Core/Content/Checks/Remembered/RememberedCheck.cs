namespace AdviceBot.Core.Content.Checks.Remembered;

/// <summary>What a check found, page by page.</summary>
/// <param name="Others">Everything but the topic pages.</param>
/// <param name="Topics">The topic pages by file.</param>
internal sealed record RememberedCheck(RememberedPage Others, IReadOnlyDictionary<string, RememberedPage> Topics);

/// <summary>What a check found of a page.</summary>
/// <param name="Text">The hash of what the page holds.</param>
/// <param name="Missing">The ids that it names and that no page had, which decides whether it is served.</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="Named">The hash of what it saw of the pages that it names.</param>
/// <param name="Findings">What was found; null where it hangs together with pages that it does not name, so that it is looked at every time.</param>
internal sealed record RememberedPage(string Text, IReadOnlyList<string> Missing, PageFacts Facts, string Named, IReadOnlyList<Finding>? Findings);

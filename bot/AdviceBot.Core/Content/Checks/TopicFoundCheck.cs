using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Pages that nobody finds: none of a page's own tests has it among the first three (E3).</summary>
public static class TopicFoundCheck
{
    /// <summary>Learns from the content, by words alone because that is quick, and asks every page's tests.</summary>
    /// <param name="content">The content.</param>
    /// <returns>A warning for each page that is not found, at the start of the page.</returns>
    public static IEnumerable<Finding> Run(ContentSet content)
    {
        var finder = new TopicFinderFactory(Options.Create(new UnderstandingOptions())).Create(content);
        var knowledge = new KnowledgeBase(content, finder, new UrgencyDetectorFactory().Create(content), new PhraseBook(content), new LanguageDetectorFactory().Create(content));
        return Of(TopicTests.Run(knowledge));
    }

    /// <summary>The pages that nobody finds, by results that are there already.</summary>
    /// <param name="results">The results of the pages' tests.</param>
    /// <returns>A warning for each page that is not found, at the start of the page.</returns>
    public static IEnumerable<Finding> Of(IEnumerable<TopicTestResult> results) =>
        results
            .GroupBy(result => result.Topic)
            .Where(results => results.All(result => !result.IsInFirstThree))
            .Select(results => new Finding(Severity.Warning, "E3", results.Key.File, 1, $"None of the page's tests finds it; most get \"{MostlyGot(results)}\". Add questions in the readers' own words, and run \"why\" on a test to see what misleads."));

    private static string MostlyGot(IEnumerable<TopicTestResult> results) =>
        results.GroupBy(result => result.Finding.Best?.TopicId ?? string.Empty).MaxBy(group => group.Count())!.Key;
}

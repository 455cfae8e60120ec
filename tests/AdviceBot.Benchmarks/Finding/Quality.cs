using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Benchmarks.Finding;

/// <summary>How many of the tests on pages, which teach nothing, find their page.</summary>
/// <param name="All">How many tests there are.</param>
/// <param name="First">How many found it first.</param>
/// <param name="FirstThree">How many among the first three.</param>
/// <param name="Answered">How many are answered at once.</param>
/// <param name="AnsweredRight">How many of these with the right page.</param>
internal sealed record Quality(int All, int First, int FirstThree, int Answered, int AnsweredRight)
{
    /// <summary>Asks the tests of pages.</summary>
    /// <param name="finder">The finder.</param>
    /// <param name="topics">The pages.</param>
    /// <returns>How many found their page.</returns>
    public static Quality Of(ITopicFinder finder, IEnumerable<Topic> topics)
    {
        var results = topics.SelectMany(topic => topic.Tests.Select(text => (topic, text))).AsParallel()
            .Select(test => (test.topic, finding: finder.Find(test.text, test.topic.Audience)))
            .Select(result => (Place: result.finding.Candidates.Select(candidate => candidate.TopicId).ToList().IndexOf(result.topic.Id), result.finding.Band))
            .ToList();
        return new Quality(
            results.Count,
            results.Count(result => result.Place == 0),
            results.Count(result => result.Place is >= 0 and < 3),
            results.Count(result => result.Band == ConfidenceBand.Answer),
            results.Count(result => result is { Band: ConfidenceBand.Answer, Place: 0 }));
    }

    /// <inheritdoc/>
    public override string ToString() => All == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"{Share(First)} / {Share(FirstThree)} ({All:N0}); {Answered:N0} answered, {AnsweredRight:N0} right");

    private string Share(int count) => ((double)count / All).ToString("0.000", CultureInfo.InvariantCulture);
}

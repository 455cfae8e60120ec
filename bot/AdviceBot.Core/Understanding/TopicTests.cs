using AdviceBot.Core.Content;

namespace AdviceBot.Core.Understanding;

/// <summary>Runs the held-out questions that stand on the pages themselves (E3).</summary>
public static class TopicTests
{
    private const int FirstThree = 3;

    /// <summary>Asks the finder every test question of every page, as that page's reader would.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <returns>A result for each test, in the order of the topics.</returns>
    public static IReadOnlyList<TopicTestResult> Run(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return [.. knowledge.Content.TopicsFor(Audience.Staff).SelectMany(topic => Run(knowledge, topic, topic.Tests))];
    }

    /// <summary>Asks the finder what should reach one page.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="topic">The page.</param>
    /// <param name="texts">The messages.</param>
    /// <returns>A result for each message, in order.</returns>
    public static IEnumerable<TopicTestResult> Run(KnowledgeBase knowledge, Topic topic, IEnumerable<string> texts) => texts.Select(text =>
    {
        var finding = knowledge.TopicFinder.Find(text, topic.Audience);
        var place = finding.Candidates.Select(candidate => candidate.TopicId).ToList().IndexOf(topic.Id);
        return new TopicTestResult(topic, text, finding, place == 0, place is >= 0 and < FirstThree);
    });
}

/// <summary>What the finder made of one test question.</summary>
/// <param name="Topic">The topic that should come first.</param>
/// <param name="Text">The question.</param>
/// <param name="Finding">What the finder said.</param>
/// <param name="IsFirst">Whether the topic came first.</param>
/// <param name="IsInFirstThree">Whether it was among the first three.</param>
public sealed record TopicTestResult(Topic Topic, string Text, TopicFinding Finding, bool IsFirst, bool IsInFirstThree);

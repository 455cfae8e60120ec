using System.Collections.Concurrent;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>Understands exactly the messages that a test names, in exactly the band it names; declines everything else.</summary>
internal sealed class FakeTopicFinder : ITopicFinder
{
    private readonly ConcurrentDictionary<string, TopicFinding> _findings = new(StringComparer.Ordinal);

    public ConcurrentQueue<(string Text, Audience Audience)> Asked { get; } = [];

    /// <summary>The meanings that came with each message.</summary>
    public ConcurrentQueue<MessageMeanings?> Known { get; } = [];

    /// <summary>Runs before each answer; to fail or to wait.</summary>
    public Action<string> Before { get; set; } = _ => { };

    public FakeTopicFinder Answer(string text, string topicId) => Know(text, ConfidenceBand.Answer, topicId);

    public FakeTopicFinder Ask(string text, params string[] topicIds) => Know(text, ConfidenceBand.Ask, topicIds);

    public TopicFinding Find(string text, Audience audience)
    {
        Asked.Enqueue((text, audience));
        Before(text);
        return _findings.GetValueOrDefault(text) ?? new TopicFinding(ConfidenceBand.Decline, [Candidate("parcel", 0)]);
    }

    public TopicFinding Find(string text, Audience audience, MessageMeanings? known)
    {
        Known.Enqueue(known);
        return Find(text, audience);
    }

    private FakeTopicFinder Know(string text, ConfidenceBand band, params string[] topicIds)
    {
        _findings[text] = new TopicFinding(band, [.. topicIds.Select(Candidate)]);
        return this;
    }

    private static TopicCandidate Candidate(string id, int rank) => new(id, 0.9 / (rank + 1), () => []);
}

using System.Collections.Concurrent;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>Fires on the words that a test names, wherever they stand.</summary>
internal sealed class FakeUrgencyDetector : IUrgencyDetector
{
    private readonly List<(string Words, UrgentFinding Finding)> _rules = [];

    private readonly Dictionary<string, UrgentFinding> _alone = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Seen { get; } = [];

    public Exception? Fault { get; set; }

    /// <summary>The meanings that each reading left.</summary>
    public ConcurrentQueue<MessageMeanings?> Left { get; } = [];

    public FakeUrgencyDetector Fire(string words, UrgentTier tier, bool askOnly = false)
    {
        _rules.Add((words, new UrgentFinding { Tier = tier, AskOnly = askOnly, Rule = "test-rule", Words = [words] }));
        return this;
    }

    /// <summary>Fires where there is nothing but these words.</summary>
    public FakeUrgencyDetector FireAlone(string text, UrgentTier tier)
    {
        _alone[text] = new UrgentFinding { Tier = tier, Rule = "test-rule", Words = [text] };
        return this;
    }

    public UrgentFinding? Detect(string text)
    {
        Seen.Enqueue(text);
        if (Fault is { } fault) throw fault;
        return _alone.GetValueOrDefault(text) ?? _rules.Find(rule => text.Contains(rule.Words, StringComparison.OrdinalIgnoreCase)).Finding;
    }

    public UrgentReading Read(string text)
    {
        var reading = new UrgentReading(Detect(text), _ => new UrgentContinuation(null, null)) { Meanings = new MessageMeanings() };
        Left.Enqueue(reading.Meanings);
        return reading;
    }
}

using System.Collections.Concurrent;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>Fires on the words that a test names, wherever they stand.</summary>
internal sealed class FakeUrgencyDetector : IUrgencyDetector
{
    private readonly List<(string Words, UrgentFinding Finding)> _rules = [];

    public ConcurrentQueue<string> Seen { get; } = [];

    public Exception? Fault { get; set; }

    public FakeUrgencyDetector Fire(string words, UrgentTier tier, bool askOnly = false)
    {
        _rules.Add((words, new UrgentFinding { Tier = tier, AskOnly = askOnly, Rule = "test-rule", Words = [words] }));
        return this;
    }

    public UrgentFinding? Detect(string text)
    {
        Seen.Enqueue(text);
        if (Fault is { } fault) throw fault;
        return _rules.Find(rule => text.Contains(rule.Words, StringComparison.OrdinalIgnoreCase)).Finding;
    }
}

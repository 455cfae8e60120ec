using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency.Language;
using AdviceBot.Core.Urgency.Patterns;

namespace AdviceBot.Core.Urgency;

/// <summary>Finds the rules that a message meets. Every finding names the rule, the words and what moved it (U6).</summary>
internal sealed class RuleReader
{
    private readonly IReadOnlyList<UrgentRule> _rules;

    /// <summary>Compiles the rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <exception cref="FormatException">A phrase cannot be read.</exception>
    public RuleReader(IReadOnlyList<UrgentRule> rules)
    {
        var ordered = rules.OrderByDescending(rule => rule.Tier).ThenBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var phrases = ordered.SelectMany((rule, number) => rule.Phrases.Select(phrase => new Phrase(number, UrgentPattern.Parse(phrase.Text), IsCue: false)));
        Book = new PhraseBook([.. phrases, .. ContextCues.Phrases()]);
        // From here on the book has what they say.
        _rules = [.. ordered.Select(rule => rule with { Phrases = [] })];
    }

    /// <summary>The compiled phrases.</summary>
    public PhraseBook Book { get; }

    /// <summary>Reads a message.</summary>
    /// <param name="clean">The cleaned message, for the words to quote.</param>
    /// <param name="tokens">Its words.</param>
    /// <returns>A finding for each rule that was met, most urgent first.</returns>
    public IReadOnlyList<UrgentFinding> Read(string clean, IReadOnlyList<Token> tokens) => Read(clean, tokens, null).Findings;

    /// <summary>Reads a message after another.</summary>
    /// <param name="clean">The cleaned message, for the words to quote.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="before">What the message before left open; null, or what other rules left, is no beginning.</param>
    /// <returns>A finding for each rule that was met, most urgent first, and what this message leaves open; null where that is nothing.</returns>
    public (IReadOnlyList<UrgentFinding> Findings, UrgentTrail? Trail) Read(string clean, IReadOnlyList<Token> tokens, UrgentTrail? before)
    {
        var surroundings = new Surroundings(tokens);
        var matcher = new PatternMatcher(Book);
        if (before?.Rules == Book.Stamp) matcher.Resume(before);
        var sorter = new MatchSorter(Book, matcher.Find(tokens), surroundings, matcher.Latest);
        var findings = Findings(clean, tokens, sorter, surroundings);
        return (findings, matcher.Leave());
    }

    private IReadOnlyList<UrgentFinding> Findings(string clean, IReadOnlyList<Token> tokens, MatchSorter sorter, Surroundings surroundings)
    {
        if (!sorter.HasMatches) return [];
        var best = new Dictionary<int, (RuleMatch Match, IReadOnlyList<Context> Moving)>();
        foreach (var match in sorter.Matches())
        {
            var moving = surroundings.Moving(match, _rules[match.Rule].Tier);
            if (!best.TryGetValue(match.Rule, out var known) || (known.Moving.Count > 0 && moving.Count == 0)) best[match.Rule] = (match, moving);
        }

        return [.. best
            .Select(pair => Explain(_rules[pair.Key], pair.Value.Match, pair.Value.Moving, clean, tokens))
            .OrderByDescending(finding => finding.Tier)
            .ThenBy(finding => finding.Context.Count)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)];
    }

    private static UrgentFinding Explain(UrgentRule rule, RuleMatch match, IReadOnlyList<Context> moving, string clean, IReadOnlyList<Token> tokens) => new()
    {
        Rule = rule.Id,
        Tier = moving.Count == 0 ? rule.Tier : UrgentTier.Serious,
        Words = [.. match.Spans.Select(span => clean[tokens[span.First].Start..tokens[span.Last].End])],
        Spans = match.Spans,
        WhenDoubtful = rule.WhenDoubtful,
        Context = [.. moving.Select(ContextNames.For)],
    };
}

using AdviceBot.Core.Urgency.Patterns;

namespace AdviceBot.Core.Urgency;

/// <summary>Puts the parts that were found together: into matches of rules, words that a rule must not see, and context cues.</summary>
internal sealed class MatchSorter
{
    /// <summary>How far apart the parts of a phrase with <c>&amp;</c> may stand, in words.</summary>
    private const int Reach = 40;

    private static readonly Comparison<(int First, int Last)> ByLast = (one, other) => one.Last.CompareTo(other.Last);

    private readonly int _words;
    private readonly LatestMatches _latest;

    // Most messages have neither.
    private List<RuleMatch>? _matches;
    private Dictionary<int, List<(int First, int Last)>>? _exceptions;

    /// <summary>Sorts what was found.</summary>
    /// <param name="book">The phrases.</param>
    /// <param name="found">The parts found.</param>
    /// <param name="surroundings">Takes the context cues.</param>
    /// <param name="latest">Where parts of phrases with several parts are noted; those that the message before met are there already.</param>
    public MatchSorter(PhraseBook book, IReadOnlyList<PartMatch> found, Surroundings surroundings, LatestMatches latest)
    {
        _words = surroundings.Words;
        _latest = latest;
        for (var i = 0; i < found.Count; i++)
        {
            var match = found[i];
            var part = book.Parts[match.Part];
            var phrase = book.Phrases[part.Phrase];
            if (phrase.IsCue) surroundings.Mark((Context)phrase.Owner, match.First, match.Last);
            else if (Join(phrase, part, match) is { } joined) Add(phrase, joined);
        }

        if (_exceptions is null) return;
        foreach (var spans in _exceptions.Values) Order(spans);
    }

    /// <summary>Whether any rule was met, exceptions or not.</summary>
    public bool HasMatches => _matches is not null;

    /// <summary>The matches that no exception of their rule touches.</summary>
    /// <returns>The matches.</returns>
    public IEnumerable<RuleMatch> Matches() => _matches?.Where(match => !IsExcepted(match)) ?? [];

    // Of an exception with several parts only the first is hidden: "except going to jump & bungee".
    private void Add(CompiledPhrase phrase, RuleMatch match)
    {
        if (!phrase.IsException)
        {
            if (!phrase.IsAlone || (match.First == 0 && match.Last == _words - 1)) (_matches ??= []).Add(match);
            return;
        }

        _exceptions ??= [];
        if (!_exceptions.TryGetValue(phrase.Owner, out var spans)) _exceptions[phrase.Owner] = spans = [];
        spans.Add(match.Spans[0]);
    }

    private RuleMatch? Join(CompiledPhrase phrase, PhraseBook.Part part, PartMatch match)
    {
        var parts = phrase.Parts;
        if (parts == 1) return new RuleMatch(phrase.Owner, [(match.First, match.Last)], match.Negated);
        _latest.Meet(match);

        // The parts of a phrase are numbered one after the other.
        var first = match.Part - part.Number;
        for (var i = first; i < first + parts; i++)
        {
            if (!_latest.TryGet(i, out var other) || match.Last - other.Last > Reach) return null;
        }

        var spans = new List<(int First, int Last)>(parts);
        var negated = false;
        for (var i = first; i < first + parts; i++)
        {
            _latest.TryGet(i, out var other);
            if (other.First != PatternMatcher.Before) spans.Add((other.First, other.Last));
            negated |= other.Negated;
        }

        return new RuleMatch(phrase.Owner, spans, negated);
    }

    // Spans come in order of their last word, each with the earliest first word from there on: one look tells whether any of them touches the match.
    private bool IsExcepted(RuleMatch match)
    {
        if (_exceptions is null || !_exceptions.TryGetValue(match.Rule, out var spans)) return false;
        foreach (var (first, last) in match.Spans)
        {
            var index = FirstEndingAt(spans, first);
            if (index < spans.Count && spans[index].First <= last) return true;
        }

        return false;
    }

    private static int FirstEndingAt(List<(int First, int Last)> spans, int word)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Last < word) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static void Order(List<(int First, int Last)> spans)
    {
        spans.Sort(ByLast);
        for (var i = spans.Count - 2; i >= 0; i--) spans[i] = (Math.Min(spans[i].First, spans[i + 1].First), spans[i].Last);
    }
}

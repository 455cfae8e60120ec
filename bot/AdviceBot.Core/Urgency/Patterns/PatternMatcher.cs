using System.Numerics;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>A part of a phrase found in a message.</summary>
/// <param name="Part">The part's number.</param>
/// <param name="First">The first word.</param>
/// <param name="Last">The last word.</param>
/// <param name="Negated">Whether a "not" stands in one of its gaps.</param>
internal readonly record struct PartMatch(int Part, int First, int Last, bool Negated);

/// <summary>Reads one message against a book, once, from left to right. Make a new one for each message.</summary>
/// <param name="book">The phrases.</param>
internal sealed class PatternMatcher(PhraseBook book)
{
    private readonly ulong[] _active = new ulong[book.Parts.Length];
    private readonly ulong[] _fits = new ulong[book.Parts.Length];
    private readonly int[]?[] _starts = new int[book.Parts.Length][];
    private readonly List<PartMatch> _found = [];
    private List<int> _live = [];
    private List<int> _next = [];

    /// <summary>How many transitions were tried: a measure of work that no clock disturbs.</summary>
    public long Steps { get; private set; }

    /// <summary>Goes on where the message before stopped, as if its last word came before the first word of this one.</summary>
    /// <param name="before">What it left open, in this book's numbers.</param>
    public void Resume(UrgentTrail before)
    {
        for (var i = 0; i < Math.Min(before.Open.Count, before.Places.Count); i++)
        {
            var part = before.Open[i];
            if (part < 0 || part >= book.Parts.Length || _active[part] != 0) continue;
            _active[part] = (ulong)before.Places[i] & book.Parts[part].Graph.Every;
            _starts[part] = new int[book.Parts[part].Graph.Places.Count];
            if (_active[part] != 0) _live.Add(part);
        }
    }

    /// <summary>What the message leaves open.</summary>
    /// <returns>The parts that were begun and not ended, and how far each has come.</returns>
    public (List<int> Open, List<long> Places) Leave()
    {
        var open = _live.Take(UrgentTrail.Most).ToList();
        return (open, open.ConvertAll(part => (long)_active[part]));
    }

    /// <summary>Finds every part of every phrase.</summary>
    /// <param name="tokens">The message.</param>
    /// <returns>The matches, by their last word.</returns>
    public IReadOnlyList<PartMatch> Find(IReadOnlyList<Token> tokens)
    {
        for (var t = 0; t < tokens.Count; t++)
        {
            var token = tokens[t];
            foreach (var id in token.Ids) Touch(book.Postings[id]);
            var gapMayTakeIt = t == 0 || token.Sentence == tokens[t - 1].Sentence;
            foreach (var part in _live) Step(part, t, token.IsFiller, gapMayTakeIt, IsNegation(token.Text) ? 1 : 0);
            (_live, _next) = (_next, _live);
            _next.Clear();
        }

        return _found;
    }

    private void Touch(PhraseBook.Posting[] postings)
    {
        Steps += postings.Length;
        foreach (var (part, places, canStart) in postings)
        {
            if (_active[part] == 0)
            {
                if (!canStart && _fits[part] == 0) continue;
                if (_fits[part] == 0) _live.Add(part);
            }

            _fits[part] |= places;
        }
    }

    private void Step(int part, int t, bool isFiller, bool gapMayTakeIt, int negates)
    {
        var graph = book.Parts[part].Graph;
        var fits = _fits[part];
        _fits[part] = 0;
        var takes = gapMayTakeIt ? fits | graph.Any : fits;
        var starts = _starts[part] ??= new int[graph.Places.Count];

        // Words lead only to later places, so going from the last place to the first the array can be changed where it stands.
        var reached = 0UL;
        for (var rest = _active[part]; rest != 0;)
        {
            var place = BitOperations.Log2(rest);
            var here = 1UL << place;
            rest &= ~here;
            Steps++;
            for (var to = graph.Follow[place] & takes; to != 0; to &= to - 1)
            {
                var next = BitOperations.TrailingZeroCount(to);
                var start = starts[place] | ((graph.Any >> next & 1) != 0 ? negates : 0);
                if ((reached >> next & 1) == 0 || start > starts[next]) starts[next] = start;
                reached |= 1UL << next;
            }

            if (isFiller) reached |= here;
        }

        for (var first = graph.First & fits; first != 0; first &= first - 1)
        {
            var place = BitOperations.TrailingZeroCount(first);
            starts[place] = t << 1;
            reached |= 1UL << place;
        }

        _active[part] = reached;
        if (reached == 0) return;
        _next.Add(part);
        if ((reached & graph.Last & fits) != 0) Emit(part, t, reached & graph.Last & fits, starts);
    }

    // Of several ways to read it the shortest is taken, which starts last; of two that start alike, the one without "not".
    private void Emit(int part, int t, ulong places, int[] starts)
    {
        var best = -1;
        for (var rest = places; rest != 0; rest &= rest - 1) best = Math.Max(best, starts[BitOperations.TrailingZeroCount(rest)] ^ 1);
        best ^= 1;
        _found.Add(new PartMatch(part, best >> 1, t, (best & 1) == 1));
    }

    private static bool IsNegation(string word) => word is "not" or "never" or "no" or "without" or "nobody";
}

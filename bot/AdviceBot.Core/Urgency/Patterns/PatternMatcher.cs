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
    /// <summary>The place of words that were said in the message before.</summary>
    public const int Before = -1;

    private readonly MatcherScratch _scratch = book.Scratch.TryTake(out var used) ? used : new MatcherScratch(book.Parts.Length);

    /// <summary>How many transitions were tried: a measure of work that no clock disturbs.</summary>
    public long Steps { get; private set; }

    /// <summary>Goes on where the message before stopped, as if its last word came before the first word of this one.</summary>
    /// <param name="before">What it left open, in this book's numbers.</param>
    public void Resume(UrgentTrail before)
    {
        for (var i = 0; i < Math.Min(before.Open.Count, before.Places.Count); i++)
        {
            var part = before.Open[i];
            if (part < 0 || part >= book.Parts.Length || _scratch.Active[part] != 0) continue;
            _scratch.Active[part] = (ulong)before.Places[i] & book.Parts[part].Graph.Every;
            Array.Clear(StartsOf(part));
            if (_scratch.Active[part] != 0) _scratch.Live.Add(part);
        }

        foreach (var part in before.Met)
        {
            if (part >= 0 && part < book.Parts.Length) _scratch.Latest.Resume(new PartMatch(part, Before, Before, Negated: false));
        }
    }

    /// <summary>Takes the parts of phrases with several parts, for whoever puts them together.</summary>
    public LatestMatches Latest => _scratch.Latest;

    /// <summary>Ends the reading; neither the matcher nor what it found is of use after it. One that fails before is not used again.</summary>
    /// <returns>What the message leaves open; null where that is nothing.</returns>
    public UrgentTrail? Leave()
    {
        var trail = new UrgentTrail { Rules = book.Stamp };
        for (var i = 0; i < Latest.Here.Count && i < UrgentTrail.Most; i++) trail.Met.Add(Latest.Here[i]);
        foreach (var part in _scratch.Live)
        {
            var begun = _scratch.Active[part] & book.Parts[part].Graph.Leading;
            if (begun == 0 || trail.Open.Count == UrgentTrail.Most) continue;
            trail.Open.Add(part);
            trail.Places.Add((long)begun);
        }

        _scratch.Clear();
        book.Scratch.Add(_scratch);
        return trail.Met.Count + trail.Open.Count > 0 ? trail : null;
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
            foreach (var part in _scratch.Live) Step(part, t, token.IsFiller, gapMayTakeIt, IsNegation(token.Text) ? 1 : 0);
            (_scratch.Live, _scratch.Next) = (_scratch.Next, _scratch.Live);
            _scratch.Next.Clear();
        }

        return _scratch.Found;
    }

    private void Touch(PhraseBook.Posting[] postings)
    {
        Steps += postings.Length;
        foreach (var (part, places, canStart) in postings)
        {
            if (_scratch.Active[part] == 0)
            {
                if (!canStart && _scratch.Fits[part] == 0) continue;
                if (_scratch.Fits[part] == 0) _scratch.Live.Add(part);
            }

            _scratch.Fits[part] |= places;
        }
    }

    private void Step(int part, int t, bool isFiller, bool gapMayTakeIt, int negates)
    {
        var graph = book.Parts[part].Graph;
        var fits = _scratch.Fits[part];
        _scratch.Fits[part] = 0;
        var takes = gapMayTakeIt ? fits | graph.Any : fits;
        var starts = StartsOf(part);

        // Words lead only to later places, so going from the last place to the first the array can be changed where it stands.
        var reached = 0UL;
        for (var rest = _scratch.Active[part]; rest != 0;)
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

        _scratch.Active[part] = reached;
        if (reached == 0) return;
        _scratch.Next.Add(part);
        if ((reached & graph.Last & fits) != 0) Emit(part, t, reached & graph.Last & fits, starts);
    }

    private int[] StartsOf(int part) => _scratch.Starts[part] ??= new int[book.Parts[part].Graph.Places];

    // Of several ways to read it the shortest is taken, which starts last; of two that start alike, the one without "not".
    private void Emit(int part, int t, ulong places, int[] starts)
    {
        var best = -1;
        for (var rest = places; rest != 0; rest &= rest - 1) best = Math.Max(best, starts[BitOperations.TrailingZeroCount(rest)] ^ 1);
        best ^= 1;
        _scratch.Found.Add(new PartMatch(part, best >> 1, t, (best & 1) == 1));
    }

    private static bool IsNegation(string word) => word is "not" or "never" or "no" or "without" or "nobody";
}

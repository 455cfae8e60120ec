using System.Numerics;

namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>
/// One part of a phrase as a position automaton (Glushkov): a bit for each place where a word can stand, and for each place the
/// places that may follow. A message is read once, word by word, whatever the phrase: time is bounded by words times places.
/// </summary>
internal sealed class PatternGraph
{
    /// <summary>The number of bits.</summary>
    public const int MostPlaces = 64;

    private readonly List<IReadOnlyList<string>?> _places = [];
    private readonly ulong[] _follow = new ulong[MostPlaces];
    private bool _tooLong;

    private PatternGraph()
    {
    }

    /// <summary>Places that can come first.</summary>
    public ulong First { get; private set; }

    /// <summary>Places that can come last.</summary>
    public ulong Last { get; private set; }

    /// <summary>Places that take any word, from a gap.</summary>
    public ulong Any { get; private set; }

    /// <summary>For each place, those that may follow it.</summary>
    public IReadOnlyList<ulong> Follow => _follow;

    /// <summary>For each place the words it takes; null for any.</summary>
    public IReadOnlyList<IReadOnlyList<string>?> Places => _places;

    /// <summary>Whether the part matches no words at all.</summary>
    public bool MatchesNothing { get; private set; }

    /// <summary>Whether a gap can come first or last.</summary>
    public bool StartsOrEndsInGap => ((First | Last) & Any) != 0;

    /// <summary>Builds the automaton.</summary>
    /// <param name="node">The part.</param>
    /// <returns>The automaton, or null where it would need more places than there are bits.</returns>
    public static PatternGraph? TryBuild(PatternNode node)
    {
        var graph = new PatternGraph();
        var whole = graph.Add(node);
        if (graph._tooLong) return null;
        graph.First = whole.First;
        graph.Last = whole.Last;
        graph.MatchesNothing = whole.Empty;
        return graph;
    }

    private Piece Add(PatternNode node) => node switch
    {
        PatternNode.OneWord word => Place(word.Forms),
        PatternNode.Sequence sequence => sequence.Items.Aggregate(new Piece(0, 0, Empty: true), (before, item) => Join(before, Add(item))),
        PatternNode.Either either => AddEither(either),
        PatternNode.Optional optional => Add(optional.Item) with { Empty = true },
        PatternNode.Gap gap => AddGap(gap.Most),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private Piece AddEither(PatternNode.Either either)
    {
        // Alternatives of one word share a place.
        var words = either.Items.Where(IsOneWord).SelectMany(item => OnlyWord(item).Forms).Distinct().ToList();
        var result = words.Count > 0 ? Place(words) : new Piece(0, 0, Empty: false);
        foreach (var item in either.Items.Where(item => !IsOneWord(item)))
        {
            var piece = Add(item);
            result = new Piece(result.First | piece.First, result.Last | piece.Last, result.Empty || piece.Empty);
        }

        return result;
    }

    private Piece AddGap(int most)
    {
        var whole = new Piece(0, 0, Empty: true);
        for (var i = 0; i < most; i++) whole = Join(whole, Place(null) with { Empty = true });
        return whole;
    }

    private Piece Join(Piece before, Piece after)
    {
        for (var rest = before.Last; rest != 0; rest &= rest - 1) _follow[BitOperations.TrailingZeroCount(rest)] |= after.First;
        return new Piece(
            before.First | (before.Empty ? after.First : 0),
            after.Last | (after.Empty ? before.Last : 0),
            before.Empty && after.Empty);
    }

    private Piece Place(IReadOnlyList<string>? words)
    {
        if (_places.Count == MostPlaces)
        {
            _tooLong = true;
            return new Piece(0, 0, Empty: false);
        }

        var bit = 1UL << _places.Count;
        _places.Add(words);
        if (words is null) Any |= bit;
        return new Piece(bit, bit, Empty: false);
    }

    private static bool IsOneWord(PatternNode node) =>
        node is PatternNode.OneWord || (node is PatternNode.Sequence { Items.Count: 1 } sequence && sequence.Items[0] is PatternNode.OneWord);

    private static PatternNode.OneWord OnlyWord(PatternNode node) =>
        node as PatternNode.OneWord ?? (PatternNode.OneWord)((PatternNode.Sequence)node).Items[0];

    private readonly record struct Piece(ulong First, ulong Last, bool Empty);
}

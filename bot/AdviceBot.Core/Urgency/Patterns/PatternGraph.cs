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

    private List<IReadOnlyList<string>?>? _words = [];
    private ulong[] _follow = new ulong[MostPlaces];
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

    /// <summary>All places.</summary>
    public ulong Every => Places == MostPlaces ? ulong.MaxValue : (1UL << Places) - 1;

    /// <summary>Places that another may follow. A part that stands at none of them has ended.</summary>
    public ulong Leading { get; private set; }

    /// <summary>For each place, those that may follow it.</summary>
    public ReadOnlySpan<ulong> Follow => _follow;

    /// <summary>How many places there are.</summary>
    public int Places { get; private set; }

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
        for (var place = 0; place < graph.Places; place++) graph.Leading |= graph._follow[place] == 0 ? 0 : 1UL << place;
        graph._follow = graph._follow[..graph.Places];
        return graph;
    }

    /// <summary>Takes the words out, which are needed once, for an index of them.</summary>
    /// <returns>For each place the words it takes; null for any.</returns>
    /// <exception cref="InvalidOperationException">They were taken before.</exception>
    public IReadOnlyList<IReadOnlyList<string>?> TakeWords()
    {
        var words = _words ?? throw new InvalidOperationException("The words of a phrase's part are taken once.");
        _words = null;
        return words;
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

    // Alternatives of one word share a place, and so do the first words of longer ones that start alike: places are few.
    private Piece AddEither(PatternNode.Either either)
    {
        var words = either.Items.Where(IsOneWord).SelectMany(item => FirstWord(item)!.Forms).Distinct().ToList();
        var result = words.Count > 0 ? Place(words) : new Piece(0, 0, Empty: false);
        foreach (var alike in either.Items.Where(item => !IsOneWord(item)).GroupBy(StartOf))
        {
            var items = alike.ToList();
            result = Or(result, alike.Key.Length == 0 || items.Count == 1 ? AddEach(items) : AddAlike(items));
        }

        return result;
    }

    private Piece AddEach(List<PatternNode> items) => items.Select(Add).Aggregate(Or);

    private Piece AddAlike(List<PatternNode> items)
    {
        var first = Place(FirstWord(items[0])!.Forms);
        var rests = items.Select(PatternNode (item) => new PatternNode.Sequence([.. ((PatternNode.Sequence)item).Items.Skip(1)])).ToList();
        return Join(first, Add(new PatternNode.Either(rests)));
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
        if (Places == MostPlaces)
        {
            _tooLong = true;
            return new Piece(0, 0, Empty: false);
        }

        var bit = 1UL << Places++;
        _words!.Add(words);
        if (words is null) Any |= bit;
        return new Piece(bit, bit, Empty: false);
    }

    private static Piece Or(Piece one, Piece other) => new(one.First | other.First, one.Last | other.Last, one.Empty || other.Empty);

    private static bool IsOneWord(PatternNode node) =>
        node is PatternNode.OneWord || (node is PatternNode.Sequence { Items.Count: 1 } sequence && sequence.Items[0] is PatternNode.OneWord);

    private static string StartOf(PatternNode node) => FirstWord(node) is { } word ? string.Join(' ', word.Forms) : string.Empty;

    private static PatternNode.OneWord? FirstWord(PatternNode node) => node switch
    {
        PatternNode.OneWord word => word,
        PatternNode.Sequence sequence => sequence.Items[0] as PatternNode.OneWord,
        _ => null,
    };

    private readonly record struct Piece(ulong First, ulong Last, bool Empty);
}

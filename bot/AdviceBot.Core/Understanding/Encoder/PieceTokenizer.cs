namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Cuts text into the encoder's pieces of words: of all ways to cut, the one with the highest sum of scores (a unigram model, solved
/// by Viterbi). It gives the reference tokenizer's numbers, its oddities included: they are what the network was run with.
/// </summary>
internal sealed class PieceTokenizer
{
    private const int FirstPiece = 6;
    private const int Unknown = 0;
    private const char WordStart = '\u2581';

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly double[] _scores;
    private readonly int[] _lengths;
    private readonly int _longest;

    public PieceTokenizer(IReadOnlyList<(string Piece, double Score)> vocabulary)
    {
        _scores = [.. vocabulary.Select(entry => entry.Score)];
        _lengths = [.. vocabulary.Select(entry => entry.Piece.Length)];
        for (var number = FirstPiece; number < vocabulary.Count; number++) _numbers[vocabulary[number].Piece] = number;
        _longest = _lengths[FirstPiece..].Max();
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text, in composed form (NFKC); case counts.</param>
    /// <param name="lattice">Working memory; its <see cref="PieceLattice.Pieces"/> receives the numbers of the pieces. Runs of unknown symbols are one 0.</param>
    public void Tokenize(ReadOnlySpan<char> text, PieceLattice lattice)
    {
        lattice.Pieces.Clear();
        if (text.IsEmpty) return;
        var symbols = lattice.Start(text.Length + 1);
        symbols[0] = WordStart;
        text.Replace(symbols[1..], ' ', WordStart);
        for (var start = 0; start < symbols.Length; start += SymbolLength(symbols, start)) Relax(symbols, start, lattice);
        WalkBack(symbols, lattice);
    }

    private void Relax(ReadOnlySpan<char> symbols, int start, PieceLattice lattice)
    {
        var found = false;
        var score = lattice.Best[start];
        for (var size = SymbolLength(symbols, start); size <= _longest && start + size <= symbols.Length;)
        {
            if (_lookup.TryGetValue(symbols.Slice(start, size), out var number))
            {
                found = true;
                lattice.Take(start + size, score + _scores[number], number);
            }

            var next = start + size;
            size += next < symbols.Length ? SymbolLength(symbols, next) : 1;
        }

        if (!found) lattice.Take(start + SymbolLength(symbols, start), score, Unknown);
    }

    private void WalkBack(ReadOnlySpan<char> symbols, PieceLattice lattice)
    {
        var numbers = lattice.Pieces;
        for (var end = symbols.Length; end > 0;)
        {
            var number = lattice.Piece[end];
            if (number != Unknown || numbers.Count == 0 || numbers[^1] != Unknown) numbers.Add(number);
            end -= number == Unknown ? SymbolLengthBefore(symbols, end) : _lengths[number];
        }

        numbers.Reverse();
    }

    private static int SymbolLength(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    private static int SymbolLengthBefore(ReadOnlySpan<char> text, int end) =>
        end >= 2 && char.IsLowSurrogate(text[end - 1]) && char.IsHighSurrogate(text[end - 2]) ? 2 : 1;
}

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
    /// <returns>The numbers of the pieces; runs of unknown symbols are one 0.</returns>
    public List<int> Tokenize(string text)
    {
        if (text.Length == 0) return [];
        var symbols = WordStart + text.Replace(' ', WordStart);
        var best = new double[symbols.Length + 1];
        var piece = new int[symbols.Length + 1];
        var length = new int[symbols.Length + 1];
        for (var start = 0; start < symbols.Length; start += SymbolLength(symbols, start)) Relax(symbols, start, best, piece, length);
        return WalkBack(symbols, piece, length);
    }

    private void Relax(string symbols, int start, double[] best, int[] piece, int[] length)
    {
        var found = false;
        for (var size = SymbolLength(symbols, start); size <= _longest && start + size <= symbols.Length;)
        {
            if (_lookup.TryGetValue(symbols.AsSpan(start, size), out var number))
            {
                found = true;
                Take(start + size, best[start] + _scores[number], number, size);
            }

            var next = start + size;
            size += next < symbols.Length ? SymbolLength(symbols, next) : 1;
        }

        if (!found)
        {
            var size = SymbolLength(symbols, start);
            Take(start + size, best[start], Unknown, size);
        }

        // 0 means that nobody came here yet; of equal scores the later start wins.
        void Take(int end, double score, int number, int size)
        {
            if (best[end] != 0 && score < best[end]) return;
            best[end] = score;
            piece[end] = number;
            length[end] = size;
        }
    }

    private static List<int> WalkBack(string symbols, int[] piece, int[] length)
    {
        var numbers = new List<int>();
        for (var end = symbols.Length; end > 0;)
        {
            if (piece[end] != Unknown || numbers.Count == 0 || numbers[^1] != Unknown) numbers.Add(piece[end]);
            end -= piece[end] == Unknown ? SymbolLengthBefore(symbols, end) : length[end];
        }

        numbers.Reverse();
        return numbers;
    }

    private static int SymbolLength(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    private static int SymbolLengthBefore(string text, int end) =>
        end >= 2 && char.IsLowSurrogate(text[end - 1]) && char.IsHighSurrogate(text[end - 2]) ? 2 : 1;
}

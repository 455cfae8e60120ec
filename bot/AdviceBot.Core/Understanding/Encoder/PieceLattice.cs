namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>The working memory of <see cref="PieceTokenizer"/>: for each place in a text, the best way to get there. It grows to the longest text and is used again.</summary>
internal sealed class PieceLattice
{
    private char[] _symbols = [];

    /// <summary>The score of the best way to each place; 0 where nobody came yet.</summary>
    public double[] Best { get; private set; } = [];

    /// <summary>The last piece of that way.</summary>
    public int[] Piece { get; private set; } = [];

    /// <summary>The pieces of the text.</summary>
    public List<int> Pieces { get; } = [];

    /// <summary>Makes room for a text and forgets the one before.</summary>
    /// <param name="length">The length of the text with its first mark.</param>
    /// <returns>Where the symbols go.</returns>
    public Span<char> Start(int length)
    {
        if (_symbols.Length < length)
        {
            _symbols = new char[length];
            Best = new double[length + 1];
            Piece = new int[length + 1];
        }

        Array.Clear(Best, 0, length + 1);
        Array.Clear(Piece, 0, length + 1);
        return _symbols.AsSpan(0, length);
    }

    /// <summary>Notes a way to a place; of equal scores the later start wins, as in the reference.</summary>
    /// <param name="end">The place.</param>
    /// <param name="score">The score of the way.</param>
    /// <param name="piece">Its last piece.</param>
    public void Take(int end, double score, int piece)
    {
        if (Best[end] != 0 && score < Best[end]) return;
        Best[end] = score;
        Piece[end] = piece;
    }
}

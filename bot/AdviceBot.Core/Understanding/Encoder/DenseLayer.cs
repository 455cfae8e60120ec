namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Multiplies rows by a matrix and adds a bias. The matrix lies in panels of two vectors' width, so that the inner loop
/// (<see cref="DenseKernels"/>) reads it in one stream; a group of rows shares each read.
/// </summary>
internal sealed class DenseLayer
{
    /// <summary>Rows are worked on in groups of four; there must be room for whole groups.</summary>
    public const int RowGroup = 4;

    private static readonly int Panel = DenseKernels.Panel;

    private readonly float[] _panels;
    private readonly float[] _bias;

    /// <summary>Packs a matrix.</summary>
    /// <param name="kernel">The matrix, row after row, a row an input.</param>
    /// <param name="bias">One value an output; the number of outputs must divide by two vectors' width.</param>
    public DenseLayer(float[] kernel, float[] bias)
    {
        Outputs = bias.Length;
        Inputs = kernel.Length / bias.Length;
        _bias = bias;
        _panels = new float[kernel.Length];
        var target = 0;
        for (var column = 0; column < Outputs; column += Panel)
        {
            for (var row = 0; row < Inputs; row++, target += Panel)
                kernel.AsSpan((row * Outputs) + column, Panel).CopyTo(_panels.AsSpan(target));
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Rounds a number of rows up to whole groups.</summary>
    /// <param name="rows">The number.</param>
    /// <returns>A multiple of <see cref="RowGroup"/>.</returns>
    public static int WholeGroups(int rows) => (rows + RowGroup - 1) / RowGroup * RowGroup;

    /// <summary>Computes <c>output = input × matrix + bias</c>.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="rows">How many; a multiple of <see cref="RowGroup"/>.</param>
    /// <param name="output">Receives the rows.</param>
    public void Apply(ReadOnlySpan<float> input, int rows, Span<float> output)
    {
        for (var column = 0; column < Outputs; column += Panel)
            DenseKernels.Apply(input, Inputs, rows, Inputs, _panels.AsSpan(column * Inputs, Panel * Inputs), _bias.AsSpan(column, Panel), output[column..], Outputs);
    }
}

using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Multiplies rows by a matrix and adds a bias. The matrix lies in panels, so that the inner loop (<see cref="DenseKernel{TVector,TArithmetic}"/>) reads it
/// in one stream; a group of rows shares each read.
/// </summary>
/// <param name="inputs">The length of a row.</param>
/// <param name="outputs">The length of a row's result.</param>
internal abstract class DenseLayer(int inputs, int outputs)
{
    /// <summary>Rows are worked on in groups of four; there must be room for whole groups.</summary>
    public const int RowGroup = 4;

    public int Inputs => inputs;

    public int Outputs => outputs;

    /// <summary>
    /// Packs a matrix, for integers of 16 bits where the processor multiplies pairs of them, and otherwise for floats. Arm's instruction multiplies no more of
    /// them at a time than floats, so there floats are as good.
    /// </summary>
    /// <param name="kernel">The matrix, row after row, a row an input; their number must divide by two.</param>
    /// <param name="bias">One value an output; their number must divide by 32.</param>
    /// <returns>The layer.</returns>
    public static DenseLayer Create(float[] kernel, float[] bias) =>
        Avx512BW.IsSupported ? new IntegerDense<Vector512<int>, IntegerArithmetic512>(kernel, bias)
        : Avx2.IsSupported ? new IntegerDense<Vector256<int>, IntegerArithmetic256>(kernel, bias)
        : new FloatDense(kernel, bias);

    /// <summary>Rounds a number of rows up to whole groups.</summary>
    /// <param name="rows">The number.</param>
    /// <returns>A multiple of <see cref="RowGroup"/>.</returns>
    public static int WholeGroups(int rows) => (rows + RowGroup - 1) / RowGroup * RowGroup;

    /// <summary>Computes <c>output = input × matrix + bias</c>. A row's result does not depend on the rows beside it.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="rows">How many; a multiple of <see cref="RowGroup"/>.</param>
    /// <param name="scratch">Working memory.</param>
    /// <param name="output">Receives the rows.</param>
    public abstract void Apply(ReadOnlySpan<float> input, int rows, EncoderScratch scratch, Span<float> output);
}

using System.Numerics;
using System.Runtime.Intrinsics;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>All inner loops give what plain multiplication gives; only some of them run in the encoder on a given processor.</summary>
public sealed class DenseKernelsTests
{
    private const int Inputs = 37;
    private const int BesideInput = 5;
    private const int BesideOutput = 3;

    private static readonly int Wide = 2 * Vector512<float>.Count;

    [Fact]
    public void The_wide_loop_of_eight_rows_multiplies() => Check(8, Wide, WideKernels.ApplyEight);

    [Fact]
    public void The_wide_loop_of_four_rows_multiplies() => Check(4, Wide, WideKernels.ApplyFour);

    [Fact]
    public void The_narrow_loop_multiplies() => Check(4, 2 * Vector<float>.Count, DenseKernels.ApplyNarrow);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(21)]
    public void Any_number_of_rows_is_multiplied(int rows) => Check(rows, DenseKernels.Panel, (input, stride, inputs, panel, bias, output, outputStride) =>
        DenseKernels.Apply(input, stride, rows, inputs, panel, bias, output, outputStride));

    private static void Check(int rows, int columns, Kernel kernel)
    {
        var random = new Random(1);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var room = DenseLayer.WholeGroups(rows);
        var input = Some(room * (Inputs + BesideInput));
        var panel = Some(Inputs * columns);
        var bias = Some(columns);
        var stride = columns + BesideOutput;
        var output = new float[room * stride];

        kernel(input, Inputs + BesideInput, Inputs, panel, bias, output, stride);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                double expected = bias[column];
                for (var k = 0; k < Inputs; k++) expected += (double)input[(row * (Inputs + BesideInput)) + k] * panel[(k * columns) + column];
                Assert.Equal(expected, output[(row * stride) + column], 1e-5);
            }

            Assert.All(output.AsSpan((row * stride) + columns, BesideOutput).ToArray(), value => Assert.Equal(0, value));
        }
    }

    private delegate void Kernel(
        ReadOnlySpan<float> input, int inputStride, int inputs, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int outputStride);
}

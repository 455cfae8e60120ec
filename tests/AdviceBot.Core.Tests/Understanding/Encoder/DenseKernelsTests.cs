using System.Numerics;
using System.Runtime.Intrinsics;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>Both inner loops give what plain multiplication gives; only one of them runs in the encoder on a given processor.</summary>
public sealed class DenseKernelsTests
{
    private const int Inputs = 37;
    private const int Rows = 4;

    [Fact]
    public void The_wide_loop_multiplies() => Check(2 * Vector512<float>.Count, DenseKernels.ApplyWide);

    [Fact]
    public void The_narrow_loop_multiplies() => Check(2 * Vector<float>.Count, DenseKernels.ApplyNarrow);

    private static void Check(int columns, Kernel kernel)
    {
        var random = new Random(1);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var input = Some(Rows * Inputs);
        var panel = Some(Inputs * columns);
        var bias = Some(columns);
        const int Beside = 3;
        var stride = columns + Beside;
        var output = new float[Rows * stride];

        kernel(input, Inputs, panel, bias, output, stride);

        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                double expected = bias[column];
                for (var k = 0; k < Inputs; k++) expected += (double)input[(row * Inputs) + k] * panel[(k * columns) + column];
                Assert.Equal(expected, output[(row * stride) + column], 1e-5);
            }

            Assert.All(output.AsSpan((row * stride) + columns, Beside).ToArray(), value => Assert.Equal(0, value));
        }
    }

    private delegate void Kernel(
        ReadOnlySpan<float> input, int inputs, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int stride);
}

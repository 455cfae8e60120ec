using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>The inner loop gives what plain multiplication gives, in each arithmetic that this processor has; only one of them runs in the encoder's matrices.</summary>
public sealed class DenseKernelTests
{
    private const int Steps = 37;
    private const int BesideInput = 5;
    private const int BesideOutput = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(21)]
    public void Any_number_of_rows_is_multiplied(int rows)
    {
        var random = new Random(1);
        CheckFloats(rows, random);
        if (Avx2.IsSupported) CheckIntegers<Vector256<int>, IntegerArithmetic256>(rows, random);
        if (Avx512BW.IsSupported) CheckIntegers<Vector512<int>, IntegerArithmetic512>(rows, random);
    }

    private static void CheckFloats(int rows, Random random)
    {
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var columns = DenseKernel<Vector<float>, FloatArithmetic>.Panel;
        var input = Some(Room(rows));
        var panel = Some(Steps * columns);
        Check<Vector<float>, FloatArithmetic>(rows, MemoryMarshal.Cast<float, int>(input), MemoryMarshal.Cast<float, int>(panel), 1e-5, (row, column) =>
            Enumerable.Range(0, Steps).Sum(k => (double)input[(row * (Steps + BesideInput)) + k] * panel[(k * columns) + column]));
    }

    private static void CheckIntegers<TVector, TArithmetic>(int rows, Random random)
        where TArithmetic : IDenseArithmetic<TVector>
    {
        // The sums stay below 2^24, where a float tells every integer from its neighbours.
        short[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-450, 451))];
        var columns = DenseKernel<TVector, TArithmetic>.Panel;
        var input = Some(2 * Room(rows));
        var panel = Some(2 * Steps * columns);
        Check<TVector, TArithmetic>(rows, MemoryMarshal.Cast<short, int>(input), MemoryMarshal.Cast<short, int>(panel), 0, (row, column) =>
            Enumerable.Range(0, 2 * Steps).Sum(k => input[(row * 2 * (Steps + BesideInput)) + k] * panel[(((k / 2 * columns) + column) * 2) + (k % 2)]));
    }

    private static int Room(int rows) => DenseLayer.WholeGroups(rows) * (Steps + BesideInput);

    private static void Check<TVector, TArithmetic>(int rows, ReadOnlySpan<int> input, ReadOnlySpan<int> panel, double tolerance, Func<int, int, double> expected)
        where TArithmetic : IDenseArithmetic<TVector>
    {
        var columns = DenseKernel<TVector, TArithmetic>.Panel;
        var stride = columns + BesideOutput;
        var output = new float[DenseLayer.WholeGroups(rows) * stride];

        DenseKernel<TVector, TArithmetic>.Apply(input, Steps + BesideInput, rows, Steps, panel, output, stride);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) Assert.InRange(output[(row * stride) + column] - expected(row, column), -tolerance, tolerance);
            Assert.All(output.AsSpan((row * stride) + columns, BesideOutput).ToArray(), value => Assert.Equal(0, value));
        }
    }
}

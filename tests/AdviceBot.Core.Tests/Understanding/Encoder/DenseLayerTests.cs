using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>A matrix of integers gives what one of floats gives, as near as rounding allows.</summary>
public sealed class DenseLayerTests
{
    private const int Rows = 8;
    private const int Inputs = 512;
    private const int Outputs = 64;

    [Fact]
    public void Integers_multiply_as_floats_do_but_for_their_rounding()
    {
        var expected = Apply((kernel, bias) => new FloatDense(kernel, bias));

        var actual = Apply(DenseLayer.Create);

        // A result is about 12 here.
        for (var i = 0; i < expected.Length; i++) Assert.InRange(actual[i] - expected[i], -0.005f, 0.005f);
    }

    [Fact]
    public void Vectors_of_256_and_of_512_bits_give_the_same_to_the_last_bit()
    {
        if (!Avx512BW.IsSupported) return;
        Assert.Equal(
            Apply((kernel, bias) => new IntegerDense<Vector256<int>, IntegerArithmetic256>(kernel, bias)),
            Apply((kernel, bias) => new IntegerDense<Vector512<int>, IntegerArithmetic512>(kernel, bias)));
    }

    [Theory]
    [InlineData(512, 1f)]
    [InlineData(1536, -3f)]
    [InlineData(IntegerRow.Longest, 0.001f)]
    public void Equal_numbers_whose_sum_is_the_largest_of_all_do_not_leave_32_bits(int inputs, float value)
    {
        foreach (var sign in new[] { 1, -1 })
        {
            var layer = DenseLayer.Create([.. Enumerable.Repeat(value * sign, inputs * Outputs)], new float[Outputs]);
            var output = new float[DenseLayer.RowGroup * Outputs];

            layer.Apply([.. Enumerable.Repeat(value, inputs * DenseLayer.RowGroup)], DenseLayer.RowGroup, Scratch(), output);

            Assert.All(output, sum => Assert.Equal(sign, sum / (inputs * value * value), 0.002));
        }
    }

    // Rows of very different sizes, and one of noughts.
    private static float[] Apply(Func<float[], float[], DenseLayer> create)
    {
        var random = new Random(3);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var layer = create(Some(Inputs * Outputs), Some(Outputs));
        var input = Some(Rows * Inputs);
        for (var i = 0; i < input.Length; i++) input[i] *= MathF.Pow(3, -(i / Inputs)) * 4;
        input.AsSpan(Inputs, Inputs).Clear();
        var output = new float[Rows * Outputs];
        layer.Apply(input, Rows, Scratch(), output);
        return output;
    }

    private static EncoderScratch Scratch()
    {
        var scratch = new EncoderScratch();
        scratch.MakeRoom(EncoderScratch.MostTokens);
        return scratch;
    }
}

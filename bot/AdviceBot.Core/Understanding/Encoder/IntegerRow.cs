using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Rounds rows of numbers to integers of 16 bits, so coarsely that the sum of the products of any two rows fits 32 bits.
/// <para>
/// Why it fits: a row times its scale has a Euclidean norm of at most 46,200, as floats reckon it; they err by less than 12 in rows of 4,096. Rounding moves each
/// number by at most a half, the norm by at most √4096 / 2 = 32. So the norm of the integers is below 46,340 &lt; 2^15.5, and by Cauchy and Schwarz the sum of
/// the products of two such rows, or of any part of them (two that an instruction adds, a sum half done), is below 2^31 either way.
/// </para>
/// <para>No integer is beyond ±32,767, so that it fits 16 bits.</para>
/// </summary>
internal static class IntegerRow
{
    /// <summary>The longest row for which the bound holds.</summary>
    public const int Longest = 4096;

    private const float MostNorm = 46_200;

    // A row as small as this becomes noughts, and none is divided by nought.
    private const float LeastNorm = 1e-15f;

    /// <summary>Says how finely a row may be rounded.</summary>
    /// <param name="length">How many numbers it has; at most <see cref="Longest"/>.</param>
    /// <param name="norm">The square root of the sum of their squares, as floats reckon it.</param>
    /// <param name="largest">The largest of them without its sign.</param>
    /// <returns>What a number is multiplied by before it is rounded to the nearest integer.</returns>
    public static float Scale(int length, float norm, float largest)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Longest);
        return MathF.Min(MostNorm / MathF.Max(norm, LeastNorm), short.MaxValue / MathF.Max(largest, LeastNorm));
    }

    /// <summary>Rounds a row.</summary>
    /// <param name="values">The row: at most <see cref="Longest"/> finite numbers whose squares have a finite sum.</param>
    /// <param name="integers">Receives the integers.</param>
    /// <returns>What an integer is worth: times this it is the number again.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Round(ReadOnlySpan<float> values, Span<short> integers)
    {
        var scale = Scale(values.Length, TensorPrimitives.Norm(values), MathF.Abs(TensorPrimitives.MaxMagnitude(values)));
        var width = Vector<float>.Count;
        var place = 0;
        for (; place + (2 * width) <= values.Length; place += 2 * width)
        {
            var low = Vector.ConvertToInt32(Vector.Round(new Vector<float>(values[place..]) * scale));
            var high = Vector.ConvertToInt32(Vector.Round(new Vector<float>(values[(place + width)..]) * scale));
            Vector.Narrow(low, high).CopyTo(integers[place..]);
        }

        for (; place < values.Length; place++) integers[place] = (short)MathF.Round(values[place] * scale);
        return 1 / scale;
    }
}

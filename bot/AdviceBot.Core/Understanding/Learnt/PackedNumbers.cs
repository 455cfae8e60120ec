using System.Runtime.CompilerServices;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>Numbers that are mostly small, in as few bytes as each needs: seven bits a byte, the lowest first, with the highest bit set where another byte follows (LEB128).</summary>
internal static class PackedNumbers
{
    private const int Bits = 7;
    private const int More = 1 << Bits;

    /// <summary>Adds a number.</summary>
    /// <param name="packed">Where to.</param>
    /// <param name="number">The number, 0 or more.</param>
    public static void Add(List<byte> packed, int number)
    {
        for (; number >= More; number >>= Bits) packed.Add((byte)(number | More));
        packed.Add((byte)number);
    }

    /// <summary>Takes the number that comes next.</summary>
    /// <param name="packed">The numbers.</param>
    /// <param name="place">Where the number begins; afterwards where the one after it does.</param>
    /// <returns>The number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Take(ReadOnlySpan<byte> packed, ref int place)
    {
        var first = packed[place++];
        return first < More ? first : TakeLong(packed, first, ref place);
    }

    private static int TakeLong(ReadOnlySpan<byte> packed, byte first, ref int place)
    {
        var number = first & (More - 1);
        for (var shift = Bits; ; shift += Bits)
        {
            var next = packed[place++];
            number |= (next & (More - 1)) << shift;
            if (next < More) return number;
        }
    }
}

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

    /// <summary>Takes the number that comes first.</summary>
    /// <param name="packed">The numbers; afterwards those that follow.</param>
    /// <returns>The number.</returns>
    public static int Take(ref ReadOnlySpan<byte> packed)
    {
        var (number, place) = (packed[0] & (More - 1), 0);
        while (packed[place] >= More)
        {
            place++;
            number |= (packed[place] & (More - 1)) << (place * Bits);
        }

        packed = packed[(place + 1)..];
        return number;
    }
}

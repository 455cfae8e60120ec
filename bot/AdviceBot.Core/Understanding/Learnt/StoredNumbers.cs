using System.Runtime.InteropServices;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>Numbers in stored files, as they are in memory.</summary>
internal static class StoredNumbers
{
    /// <summary>Writes numbers.</summary>
    /// <param name="stored">Where to.</param>
    /// <param name="numbers">The numbers.</param>
    /// <typeparam name="T">Their type.</typeparam>
    public static void WriteAll<T>(this BinaryWriter stored, ReadOnlySpan<T> numbers)
        where T : unmanaged => stored.Write(MemoryMarshal.AsBytes(numbers));

    /// <summary>Reads as many numbers as there is room for.</summary>
    /// <param name="stored">Where from.</param>
    /// <param name="numbers">Receives them.</param>
    /// <typeparam name="T">Their type.</typeparam>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public static void ReadAll<T>(this BinaryReader stored, Span<T> numbers)
        where T : unmanaged => stored.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers));
}

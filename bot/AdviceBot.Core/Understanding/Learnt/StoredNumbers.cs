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

    /// <summary>Writes a small model as it is, so that a stored one gives the same scores, bit for bit.</summary>
    /// <param name="stored">Where to.</param>
    /// <param name="model">The model.</param>
    public static void WriteModel(this BinaryWriter stored, SoftmaxModel model)
    {
        stored.Write(model.Features);
        stored.Write(model.Classes);
        // What fills a row up is always nought.
        for (var row = 0; row <= model.Features; row++) stored.WriteAll<float>(model.Row(row)[..model.Classes]);
    }

    /// <summary>Reads a small model.</summary>
    /// <param name="stored">What <see cref="WriteModel"/> wrote.</param>
    /// <returns>The model.</returns>
    public static SoftmaxModel ReadModel(this BinaryReader stored)
    {
        var model = new SoftmaxModel(stored.ReadInt32(), stored.ReadInt32());
        for (var row = 0; row <= model.Features; row++) stored.ReadAll(model.Row(row)[..model.Classes]);
        return model;
    }
}

using System.Text;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>Lists of texts in a stored file: how many, the bytes of each, and all of them in UTF-8 one after the other.</summary>
internal static class StoredTexts
{
    /// <summary>Writes texts.</summary>
    /// <param name="stored">Where to.</param>
    /// <param name="texts">The texts.</param>
    public static void Write(BinaryWriter stored, IReadOnlyList<string> texts)
    {
        stored.Write(texts.Count);
        foreach (var text in texts) stored.Write(Encoding.UTF8.GetByteCount(text));
        foreach (var text in texts) stored.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Reads texts.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The texts, in their order.</returns>
    /// <exception cref="ArgumentException">The bytes are not what was written.</exception>
    public static string[] Read(BinaryReader stored)
    {
        var lengths = new int[stored.ReadInt32()];
        stored.ReadAll(lengths.AsSpan());
        ReadOnlySpan<byte> letters = stored.ReadBytes(lengths.Sum());
        var texts = new string[lengths.Length];
        for (var place = 0; place < texts.Length; place++)
        {
            texts[place] = Encoding.UTF8.GetString(letters[..lengths[place]]);
            letters = letters[lengths[place]..];
        }

        return texts;
    }
}

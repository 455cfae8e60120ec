namespace AdviceBot.Core.Languages;

/// <summary>Sets of words in a stored file.</summary>
internal static class StoredWords
{
    /// <summary>Writes words, in an order that depends on them alone.</summary>
    /// <param name="stored">Where to.</param>
    /// <param name="words">The words.</param>
    public static void Write(BinaryWriter stored, HashSet<string> words)
    {
        stored.Write(words.Count);
        foreach (var word in words.Order(StringComparer.Ordinal)) stored.Write(word);
    }

    /// <summary>Reads words.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The words.</returns>
    public static HashSet<string> Read(BinaryReader stored)
    {
        var count = stored.ReadInt32();
        var words = new HashSet<string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) words.Add(stored.ReadString());
        return words;
    }
}

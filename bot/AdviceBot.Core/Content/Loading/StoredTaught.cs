using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Urgency.SecondLook;

namespace AdviceBot.Core.Content.Loading;

/// <summary>What faultless teaching files say, as it is stored.</summary>
internal static class StoredTaught
{
    /// <summary>Writes it.</summary>
    /// <param name="taught">What the files say, without findings.</param>
    /// <param name="stored">Where to.</param>
    public static void Write(Taught taught, BinaryWriter stored)
    {
        var (teaching, look) = (taught.Teaching, taught.SecondLook);
        StoredTexts.Write(stored, teaching.Outside);
        StoredTexts.Write(stored, teaching.OtherLanguages);
        StoredTexts.Write(stored, teaching.OddEnglish);
        StoredTexts.Write(stored, [.. teaching.Spellings.Keys]);
        StoredTexts.Write(stored, [.. teaching.Spellings.Values]);
        WriteLists(stored, teaching.Kinds);
        WriteLists(stored, teaching.Messages);
        stored.Write(look.RaiseEmergencyAt);
        stored.Write(look.RaiseAt);
        stored.Write(look.AskAt);
        stored.Write(look.DoubtBelow);
        StoredTexts.Write(stored, [.. look.Examples.Select(example => example.Text)]);
        stored.Write([.. look.Examples.Select(example => (byte)UrgencyClasses.Of(example.Tier))]);
    }

    /// <summary>Reads it.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>What was written.</returns>
    public static Taught Read(BinaryReader stored)
    {
        var teaching = new TeachingText
        {
            Outside = StoredTexts.Read(stored),
            OtherLanguages = StoredTexts.Read(stored),
            OddEnglish = StoredTexts.Read(stored),
            Spellings = ReadSpellings(stored),
            Kinds = ReadLists(stored),
            Messages = ReadLists(stored),
        };
        return new Taught(teaching, ReadSecondLook(stored), []);
    }

    private static SecondLookContent ReadSecondLook(BinaryReader stored)
    {
        var (raiseEmergency, raise, ask, doubt) = (stored.ReadDouble(), stored.ReadDouble(), stored.ReadDouble(), stored.ReadDouble());
        var texts = StoredTexts.Read(stored);
        var classes = stored.ReadBytes(texts.Length);
        var examples = new UrgentExample[texts.Length];
        for (var place = 0; place < texts.Length; place++)
            examples[place] = new UrgentExample(texts[place], classes[place] == UrgencyClasses.Ordinary ? null : UrgencyClasses.TierOf(classes[place]));
        return new SecondLookContent { RaiseEmergencyAt = raiseEmergency, RaiseAt = raise, AskAt = ask, DoubtBelow = doubt, Examples = examples };
    }

    private static Dictionary<string, string> ReadSpellings(BinaryReader stored)
    {
        var (typed, meant) = (StoredTexts.Read(stored), StoredTexts.Read(stored));
        var spellings = new Dictionary<string, string>(typed.Length, StringComparer.Ordinal);
        for (var place = 0; place < typed.Length; place++) spellings.Add(typed[place], meant[place]);
        return spellings;
    }

    private static void WriteLists(BinaryWriter stored, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        StoredTexts.Write(stored, [.. lists.Keys]);
        foreach (var list in lists.Values) StoredTexts.Write(stored, list);
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadLists(BinaryReader stored)
    {
        var names = StoredTexts.Read(stored);
        var lists = new Dictionary<string, IReadOnlyList<string>>(names.Length, StringComparer.Ordinal);
        foreach (var name in names) lists.Add(name, StoredTexts.Read(stored));
        return lists;
    }
}

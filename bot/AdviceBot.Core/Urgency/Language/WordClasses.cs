using AdviceBot.Core.Urgency.Patterns;

namespace AdviceBot.Core.Urgency.Language;

/// <summary>The named groups of words that phrases may use, such as <c>&lt;weapon&gt;</c>.</summary>
internal static class WordClasses
{
    private static readonly Dictionary<string, PatternNode> Classes = Load();

    /// <summary>The names, in order.</summary>
    public static IEnumerable<string> Names => Classes.Keys.Order(StringComparer.Ordinal);

    /// <summary>Finds a group.</summary>
    /// <param name="name">Its name without brackets.</param>
    /// <returns>What it stands for, or null where there is none.</returns>
    public static PatternNode? Find(string name) => Classes.GetValueOrDefault(name);

    private static Dictionary<string, PatternNode> Load()
    {
        var classes = new Dictionary<string, PatternNode>(StringComparer.Ordinal);
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in LanguageFile.Entries("classes.txt"))
        {
            if (!words.TryGetValue(key, out var list)) words[key] = list = [];
            foreach (var entry in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (entry[0] == '<') list.AddRange(words[entry[1..^1]]);
                else list.Add(entry);
            }
        }

        foreach (var (name, entries) in words) classes[name] = Build(entries);
        return classes;
    }

    // Single words share one place in the phrase; only entries of several words need places of their own.
    private static PatternNode Build(List<string> entries)
    {
        var single = new List<string>();
        var items = new List<PatternNode>();
        foreach (var entry in entries)
        {
            var words = entry.Split(' ').SelectMany(PatternWords.Read).ToList();
            if (words.Count == 1) single.AddRange(words[0].Forms);
            else items.Add(new PatternNode.Sequence(words));
        }

        if (single.Count > 0) items.Insert(0, new PatternNode.OneWord([.. single.Distinct()]));
        return items.Count == 1 ? items[0] : new PatternNode.Either(items);
    }
}

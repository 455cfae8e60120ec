using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads <c>teaching/</c>, <c>outside.yaml</c>, <c>synonyms.yaml</c>, <c>languages/others.yaml</c> and <c>languages/english.yaml</c>; a content folder may do without them.</summary>
internal static class TeachingReader
{
    public const string OutsideFile = "outside.yaml";
    public const string SynonymsFile = "synonyms.yaml";
    public const string OtherLanguagesFile = "languages/others.yaml";
    public const string OddEnglishFile = "languages/english.yaml";

    /// <summary>The files that it reads, where they are there.</summary>
    public static IEnumerable<string> FilesOf(ContentFiles files) =>
        new[] { OutsideFile, SynonymsFile, OtherLanguagesFile, OddEnglishFile }.Where(files.Has).Concat(MessagesReader.FilesOf(files));

    public static TeachingText Read(ContentFiles files, IReadOnlySet<string> topics)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (Parse(files, SynonymsFile) is { } synonyms)
        {
            foreach (var (key, map) in synonyms.Maps())
            {
                if (map is null) continue;
                if (key == "spellings") ReadSpellings(map, spellings);
                else if (key == "kinds") ReadKinds(map, kinds);
                else map.Error("schema", map.Line, $"\"{key}\" is not a setting of this file; it has \"spellings\" and \"kinds\".");
            }
        }

        return new TeachingText
        {
            Outside = ReadGroups(files, OutsideFile),
            OtherLanguages = ReadGroups(files, OtherLanguagesFile),
            OddEnglish = ReadGroups(files, OddEnglishFile),
            Messages = MessagesReader.Read(files, topics),
            Spellings = spellings,
            Kinds = kinds,
        };
    }

    private static List<string> ReadGroups(ContentFiles files, string file) =>
        Parse(files, file) is { } groups
            ? [.. groups.Keys().SelectMany(group => groups.Texts(group)).Select(line => line.Text)]
            : [];

    private static YamlMap? Parse(ContentFiles files, string file) =>
        files.Has(file) ? YamlMap.Parse(files.Read(file), 1, files.FindingsOf(file)) : null;

    private static void ReadSpellings(YamlMap map, Dictionary<string, string> spellings)
    {
        foreach (var typed in map.Keys())
        {
            if (map.Text(typed) is { } meant) spellings[typed] = meant.Text;
        }
    }

    private static void ReadKinds(YamlMap map, Dictionary<string, IReadOnlyList<string>> kinds)
    {
        foreach (var kind in map.Keys())
            kinds[kind] = [.. map.Texts(kind, atLeast: 1).Select(name => name.Text)];
    }
}

using AdviceBot.Core.Content;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace AdviceBot.Core.Understanding;

/// <summary>Reads <c>outside.yaml</c> and <c>synonyms.yaml</c>. Both may be missing.</summary>
public static class TeachingTextReader
{
    /// <summary>The messages that no page answers.</summary>
    public const string OutsideFile = "outside.yaml";

    /// <summary>Text-speak, and names that stand for one kind of thing.</summary>
    public const string SynonymsFile = "synonyms.yaml";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    /// <summary>Reads the two files of a content folder.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="findings">Receives what is wrong with them; a file with a mistake teaches nothing.</param>
    /// <returns>What they teach.</returns>
    public static TeachingText Read(string folder, ICollection<Finding> findings)
    {
        var outside = Read<Dictionary<string, List<string>>>(folder, OutsideFile, findings,
            "Write groups, each with a list of messages below it.");
        var synonyms = Read<SynonymsPage>(folder, SynonymsFile, findings,
            "Write 'spellings:' with lines like 'u: you', and 'kinds:' with a list of names below each kind.");
        return new TeachingText
        {
            Outside = outside?.Values.SelectMany(lines => lines ?? []).Where(line => !string.IsNullOrWhiteSpace(line)).ToList() ?? [],
            Spellings = synonyms?.Spellings ?? [],
            Kinds = synonyms?.Kinds.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => pair.Value ?? []) ?? [],
        };
    }

    private static T? Read<T>(string folder, string file, ICollection<Finding> findings, string help)
        where T : class
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) return null;
        try
        {
            return Yaml.Deserialize<T>(File.ReadAllText(path));
        }
        catch (YamlException exception)
        {
            findings.Add(new Finding(Severity.Error, "schema", file, Math.Max(1, (int)exception.Start.Line), $"This line cannot be read. {help}"));
            return null;
        }
    }

    // The serializer fills it by name.
    private sealed class SynonymsPage
    {
        [YamlMember(Alias = "spellings")]
        public Dictionary<string, string> Spellings { get; set; } = [];

        [YamlMember(Alias = "kinds")]
        public Dictionary<string, List<string>> Kinds { get; set; } = [];
    }
}

using System.Security.Cryptography;
using AdviceBot.Core.Content.Loading;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Content.Checks.Remembered;

/// <summary>The topic pages of a snapshot by what is in them, before anything of them is read.</summary>
internal sealed class TopicFiles
{
    /// <summary>The folder of the topic pages.</summary>
    public const string Folder = "topics";

    private readonly Dictionary<string, string> _texts;
    private readonly Dictionary<string, string> _files;

    /// <summary>Hashes the files.</summary>
    /// <param name="snapshot">The files.</param>
    public TopicFiles(ContentSnapshot snapshot)
    {
        Files = new ContentFiles(snapshot, []).Pages(Folder);
        _texts = Files.AsParallel().Select(file => (file, Hash: HashOf(snapshot, file))).ToDictionary(text => text.file, text => text.Hash, StringComparer.Ordinal);
        _files = Files.DistinctBy(ContentFiles.IdOf).ToDictionary(ContentFiles.IdOf, StringComparer.Ordinal);
        HaveTwins = _files.Count < Files.Count;
        Ids = KeyOf("ids", _files.Keys.Order(StringComparer.Ordinal));
        Others = KeyOf("others", snapshot.Files.Where(file => !_texts.ContainsKey(file)).Order(StringComparer.Ordinal).SelectMany(file => new[] { file, HashOf(snapshot, file) }));
    }

    /// <summary>The pages, in a fixed order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Whether two pages have one id, so that one of them hides the other.</summary>
    public bool HaveTwins { get; }

    /// <summary>The hash of all ids.</summary>
    public string Ids { get; }

    /// <summary>The hash of every other file of the content folder.</summary>
    public string Others { get; }

    /// <summary>The hash of what a page holds.</summary>
    public string TextOf(string file) => _texts[file];

    /// <summary>Whether a file is one of these pages.</summary>
    public bool Has(string file) => _texts.ContainsKey(file);

    /// <summary>The page of an id, or null where there is none.</summary>
    public string? FileOf(string id) => _files.GetValueOrDefault(id);

    /// <summary>Those of some ids that no page has.</summary>
    public IEnumerable<string> Missing(IEnumerable<string> ids) => ids.Where(id => !_files.ContainsKey(id));

    /// <summary>A hash of texts.</summary>
    internal static string KeyOf(string purpose, IEnumerable<string> texts)
    {
        using var key = new LearningKey(purpose);
        foreach (var text in texts) key.Add(text);
        return key.End();
    }

    private static string HashOf(ContentSnapshot snapshot, string file) => snapshot.Bytes(file) is { } bytes ? Convert.ToHexString(SHA256.HashData(bytes)) : "cannot be opened";
}

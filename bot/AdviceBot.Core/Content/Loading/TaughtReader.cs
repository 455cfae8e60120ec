using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Content.Loading;

/// <summary>
/// Reads what only learning reads: the teaching files and the second look's. They are two thirds of the content's letters and seldom change, so
/// what they say is kept beside what was learnt from them, and a start does not parse them. What has a fault is never kept: each reading tells it.
/// </summary>
/// <param name="folder">The folder where what was learnt is kept; null to parse the files each time.</param>
internal sealed class TaughtReader(string? folder)
{
    private readonly KeyedFile? _stored = folder is null ? null : new LearntFolder(folder).Teaching;

    /// <summary>Reads the files.</summary>
    /// <param name="snapshot">The content's files.</param>
    /// <param name="topics">Every topic that has a file.</param>
    /// <returns>What they say, and what is wrong with them.</returns>
    public Taught Read(ContentSnapshot snapshot, IReadOnlySet<string> topics)
    {
        if (_stored is null || KeyOf(snapshot, topics) is not { } key) return Parse(snapshot, topics);
        if (_stored.Get(key, StoredTaught.Read) is { } known) return known;
        var taught = Parse(snapshot, topics);
        if (taught.Findings.Count == 0) _stored.Put(key, taught, StoredTaught.Write);
        return taught;
    }

    // Beside each other, for they are the longest files.
    private static Taught Parse(ContentSnapshot snapshot, IReadOnlySet<string> topics)
    {
        List<Finding> ofSecondLook = [], ofTeaching = [];
        var secondLook = Task.Run(() => ParseSecondLook(new ContentFiles(snapshot, ofSecondLook)));
        var teaching = TeachingReader.Read(new ContentFiles(snapshot, ofTeaching), topics);
        return new Taught(teaching, secondLook.GetAwaiter().GetResult(), [.. ofSecondLook, .. ofTeaching]);
    }

    // Without the file the rules work alone.
    private static SecondLookContent ParseSecondLook(ContentFiles files) =>
        files.Has(SecondLookReader.File) ? SecondLookReader.Read(files.Read(SecondLookReader.File), files.FindingsOf(SecondLookReader.File)) : SecondLookContent.None;

    // Null where a file cannot be opened, which is a fault.
    private static string? KeyOf(ContentSnapshot snapshot, IReadOnlySet<string> topics)
    {
        var files = new ContentFiles(snapshot, []);
        using var key = new LearningKey("teaching");
        key.AddAll(topics.Order(StringComparer.Ordinal));
        foreach (var file in TeachingReader.FilesOf(files).Append(SecondLookReader.File).Where(files.Has))
        {
            if (files.ReadBytes(file) is not { } bytes) return null;
            key.Add(file);
            key.Add(bytes);
        }

        return key.End();
    }
}

/// <summary>What the files say that only learning reads.</summary>
/// <param name="Teaching">What the editors teach besides the pages.</param>
/// <param name="SecondLook">What the second look for danger learns from.</param>
/// <param name="Findings">What is wrong with the files.</param>
internal sealed record Taught(TeachingText Teaching, SecondLookContent SecondLook, IReadOnlyList<Finding> Findings);

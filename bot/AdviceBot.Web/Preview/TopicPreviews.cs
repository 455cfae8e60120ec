using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Web.Preview;

/// <summary>What the preview knows of each topic: what is served, what stands in the file, and what is found in it.</summary>
internal sealed class TopicPreviews(KnowledgeBaseStore store, CheckedContent files)
{
    private const string Folder = "topics/";

    /// <summary>Every topic that is served or has a file, in the order of groups and titles.</summary>
    public IReadOnlyList<TopicPreview> All()
    {
        var now = files.Now;
        var served = ServedTopics();
        var waiting = now.Files.Files
            .Where(file => file.StartsWith(Folder, StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal))
            .Except(served.Values.Select(topic => topic.File), StringComparer.Ordinal);
        return
        [
            .. served.Values.Select(topic => Of(topic.Id, topic.File, topic, now))
                .Concat(waiting.Select(file => Of(Path.GetFileNameWithoutExtension(file), file, null, now)))
                .OrderBy(preview => preview.Group, StringComparer.Ordinal)
                .ThenBy(preview => preview.Title, StringComparer.Ordinal),
        ];
    }

    /// <summary>One topic.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The topic, with what its tests reach now; null where no file and no served topic has the id.</returns>
    public TopicPreview? Find(string id)
    {
        if (All().FirstOrDefault(preview => preview.Id == id) is not { } preview) return null;
        if (preview.Topic is not { } topic) return preview;
        var tests = TopicTests.Run(store.Current, topic, topic.Tests).ToList();
        return preview with { Tests = tests, Findings = [.. preview.Findings, .. TopicFoundCheck.Of(tests)] };
    }

    /// <summary>What is found in files that are no topics, by file.</summary>
    public IEnumerable<IGrouping<string, Finding>> Elsewhere() =>
        files.Now.Findings.Where(finding => !finding.File.StartsWith(Folder, StringComparison.Ordinal)).GroupBy(finding => finding.File).OrderBy(group => group.Key, StringComparer.Ordinal);

    private IReadOnlyDictionary<string, Topic> ServedTopics() => store.IsLoaded ? store.Current.Content.Topics : new Dictionary<string, Topic>();

    private static TopicPreview Of(string id, string file, Topic? topic, CheckedFiles now) => new()
    {
        Id = id,
        File = file,
        Topic = topic,
        IsHeldBack = now.Version.HeldBack.Contains(file),
        Findings = now.In(file),
        Source = now.TextOf(file)?.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n') ?? [],
    };
}

/// <summary>A topic in the preview.</summary>
public sealed record TopicPreview
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its path below the content folder.</summary>
    public required string File { get; init; }

    /// <summary>The topic as it is served, or null where it has never been whole.</summary>
    public Topic? Topic { get; init; }

    /// <summary>Whether what is served is older than the file.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>What <c>check</c> finds, errors first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The lines of the file as it is now; none where it is gone.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>What the page's tests reach now.</summary>
    public IReadOnlyList<TopicTestResult> Tests { get; init; } = [];

    /// <summary>The folder it is in.</summary>
    public string Group => File.Split('/') is [_, var group, _] ? group : string.Empty;

    /// <summary>Its title, or its id where it has none yet.</summary>
    public string Title => Topic?.Title ?? Id;

    /// <summary>How many of the findings must be mended.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>How many of the findings are worth a look.</summary>
    public int Warnings => Findings.Count - Errors;
}

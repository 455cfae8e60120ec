using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks;
using AdviceBot.Dialogs.Teams;

namespace AdviceBot.Web.Preview;

/// <summary>The files as they are on disk and what <c>check</c> finds in them, looked at once for each version.</summary>
/// <param name="store">Says when there is a new version.</param>
/// <param name="loader">Reads the content.</param>
/// <param name="checker">Checks it.</param>
internal sealed class CheckedContent(KnowledgeBaseStore store, ContentLoader loader, ContentChecker checker)
{
    private readonly Lock _checking = new();
    private CheckedFiles? _now;

    /// <summary>The files as they are now.</summary>
    public CheckedFiles Now
    {
        get
        {
            lock (_checking)
            {
                var version = store.Version;
                return _now?.Version == version ? _now : _now = Check(version);
            }
        }
    }

    private CheckedFiles Check(KnowledgeVersion version)
    {
        var snapshot = loader.TakeSnapshot();
        if (_now is not null && snapshot.DifferencesFrom(_now.Files).Count == 0) return _now with { Version = version };
        var result = loader.Load(snapshot, forChecks: true);
        var findings = checker.Check(snapshot, result).ToList();
        if (result.Content is { } content) findings.AddRange(new TeamsCardCheck(content).Run());
        return new CheckedFiles(version, snapshot, [.. findings.OrderBy(finding => finding.Severity == Severity.Error ? 0 : 1).ThenBy(finding => finding.Line)]);
    }
}

/// <summary>Files and their findings.</summary>
/// <param name="Version">The state of the knowledge base for which they were looked at.</param>
/// <param name="Files">The files.</param>
/// <param name="Findings">The findings, errors first.</param>
internal sealed record CheckedFiles(KnowledgeVersion Version, ContentSnapshot Files, IReadOnlyList<Finding> Findings)
{
    /// <summary>The findings of a file.</summary>
    /// <param name="file">Its path below the content folder.</param>
    /// <returns>The findings, errors first.</returns>
    public IReadOnlyList<Finding> In(string file) => [.. Findings.Where(finding => finding.File == file)];

    /// <summary>The text of a file, or null where it is gone.</summary>
    /// <param name="file">Its path below the content folder.</param>
    /// <returns>The text.</returns>
    public string? TextOf(string file) => Files.Bytes(file) is { } bytes ? new StreamReader(new MemoryStream(bytes)).ReadToEnd() : null;
}

using System.Collections.ObjectModel;
using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Content;

/// <summary>What came of reading the content folder.</summary>
/// <param name="Content">
/// Everything that could be read, without the pages that have errors; null where the essentials (services, force, labels,
/// required replies) are missing or broken.
/// </param>
/// <param name="Findings">What is wrong, by file and line.</param>
public sealed record ContentLoadResult(ContentSet? Content, IReadOnlyList<Finding> Findings)
{
    /// <summary>The pages as they were taken apart, by file; empty unless the loader was asked to keep them.</summary>
    internal IReadOnlyDictionary<string, SourceFile> Sources { get; init; } = ReadOnlyDictionary<string, SourceFile>.Empty;

    /// <summary>Whether any page was left out.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}

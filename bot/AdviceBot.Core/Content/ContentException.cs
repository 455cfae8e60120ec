namespace AdviceBot.Core.Content;

/// <summary>The content cannot be served at all; the message names each fault by file and line.</summary>
public sealed class ContentException(string folder, IReadOnlyList<Finding> findings)
    : Exception($"The content in {folder} cannot be served:{Environment.NewLine}{string.Join(Environment.NewLine, findings.Select(finding => $"{finding.File}:{finding.Line}: {finding.Message}"))}")
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}

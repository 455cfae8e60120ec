using AdviceBot.Core.Content;

namespace AdviceBot.Web.Commands.Findings;

/// <summary>A form in which <c>check</c> gives its findings.</summary>
internal interface IFindingFormat
{
    /// <summary>Writes the findings.</summary>
    /// <param name="findings">The findings, in order; their files are paths that the reader can open.</param>
    /// <param name="terminal">Where to.</param>
    void Write(IReadOnlyList<Finding> findings, Terminal terminal);
}

/// <summary>The names of the forms.</summary>
internal enum FindingFormat
{
    /// <summary>A line a finding, for people.</summary>
    Text,

    /// <summary>A JSON array.</summary>
    Json,

    /// <summary>Annotations of GitHub Actions.</summary>
    Github,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,
}

namespace AdviceBot.Core.Content;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth a look; fails only <c>check --strict</c>.</summary>
    Warning,

    /// <summary>Must be mended; a page with one is not served.</summary>
    Error,
}

/// <summary>Something in the content that an editor must know about.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Rule">The check that found it: a standard's id such as <c>C1</c>, or <c>schema</c>, <c>reference</c>.</param>
/// <param name="File">Path below the content folder, with forward slashes.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Message">What is wrong and what to do, in plain words.</param>
/// <param name="Column">Column, from 1.</param>
public sealed record Finding(Severity Severity, string Rule, string File, int Line, string Message, int Column = 1);

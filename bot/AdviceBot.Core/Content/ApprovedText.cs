namespace AdviceBot.Core.Content;

/// <summary>Words that people approved, as Markdown and in the forms that channels show.</summary>
public sealed class ApprovedText
{
    private string? _html;
    private string? _plain;

    /// <summary>Holds Markdown whose placeholders have been filled in.</summary>
    /// <param name="markdown">The Markdown.</param>
    public ApprovedText(string markdown) => Markdown = markdown.Trim();

    /// <summary>No words at all.</summary>
    public static ApprovedText Empty { get; } = new(string.Empty);

    /// <summary>The Markdown.</summary>
    public string Markdown { get; }

    /// <summary>As HTML, with raw HTML off and only safe links (P11).</summary>
    public string Html => _html ??= SafeMarkdown.ToHtml(Markdown);

    /// <summary>Without markup; a link reads "text (address)".</summary>
    public string Plain => _plain ??= WithoutMarkup(Markdown);

    /// <summary>Whether there are no words.</summary>
    public bool IsEmpty => Markdown.Length == 0;

    /// <inheritdoc/>
    public override string ToString() => Markdown;

    // Many have no markup, and need no second text.
    private static string WithoutMarkup(string markdown) => SafeMarkdown.ToPlainText(markdown) is var plain && plain == markdown ? markdown : plain;
}

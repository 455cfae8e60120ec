namespace AdviceBot.Core.Content;

/// <summary>A page about the assistant itself, such as its privacy notice: <c>content/pages/&lt;id&gt;.md</c>.</summary>
public sealed record SitePage
{
    /// <summary>The privacy notice.</summary>
    public const string Privacy = "privacy";

    /// <summary>The accessibility statement.</summary>
    public const string Accessibility = "accessibility";

    /// <summary>What the assistant is, and what it is not (P31).</summary>
    public const string About = "about";

    /// <summary>The pages that there must be, each at an address of its own: <c>/privacy</c> and so on.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(StringComparer.Ordinal) { Privacy, Accessibility, About };

    /// <summary>The file name without its ending.</summary>
    public required string Id { get; init; }

    /// <summary>The heading, and the text of the link to it.</summary>
    public required string Title { get; init; }

    /// <summary>The team that answers for the page, and when it was and will be reviewed.</summary>
    public required Stewardship Stewardship { get; init; }

    /// <summary>The words.</summary>
    public required ApprovedText Text { get; init; }

    /// <summary>The page's path below the content folder, with forward slashes.</summary>
    public required string File { get; init; }
}

namespace AdviceBot.Core.Content;

/// <summary>Words of the assistant's own: <c>content/replies/&lt;id&gt;.md</c>.</summary>
public sealed record ReplyPage
{
    /// <summary>The file name without its ending.</summary>
    public required string Id { get; init; }

    /// <summary>The heading, where the reply is shown as a page or card.</summary>
    public required string Title { get; init; }

    /// <summary>The team that answers for the page, and when it was and will be reviewed.</summary>
    public required Stewardship Stewardship { get; init; }

    /// <summary>What a person may say to get it, such as "hello"; matched whole, with small typing errors forgiven.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Topics to offer below it.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Services to show below it.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>The words.</summary>
    public required ApprovedText Text { get; init; }

    /// <summary>The page's path below the content folder, with forward slashes.</summary>
    public required string File { get; init; }
}

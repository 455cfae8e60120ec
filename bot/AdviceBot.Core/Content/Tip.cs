namespace AdviceBot.Core.Content;

/// <summary>A tip of the week for officers and staff in Teams: <c>content/tips/&lt;id&gt;.md</c>.</summary>
public sealed record Tip
{
    /// <summary>The file name without its ending.</summary>
    public required string Id { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>Its place in the round of tips, from 1; one tip goes out a week.</summary>
    public required int Week { get; init; }

    /// <summary>The team that answers for the tip, and when it was and will be reviewed.</summary>
    public required Stewardship Stewardship { get; init; }

    /// <summary>Topics to offer below it.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>The words.</summary>
    public required ApprovedText Text { get; init; }

    /// <summary>The tip's path below the content folder, with forward slashes.</summary>
    public required string File { get; init; }
}

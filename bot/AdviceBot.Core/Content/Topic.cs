namespace AdviceBot.Core.Content;

/// <summary>One page of advice: <c>content/topics/&lt;group&gt;/&lt;id&gt;.md</c>.</summary>
public sealed record Topic
{
    /// <summary>The file name without its ending; a contract that measurements and links rely on.</summary>
    public required string Id { get; init; }

    /// <summary>The folder the page is in: <c>scams</c>, <c>stalking</c> and so on.</summary>
    public required string Group { get; init; }

    /// <summary>The heading, a statement.</summary>
    public required string Title { get; init; }

    /// <summary>One line that tells this topic from its neighbours.</summary>
    public required string Summary { get; init; }

    /// <summary>Who may read it.</summary>
    public Audience Audience { get; init; }

    /// <summary>How often people ask for it.</summary>
    public Frequency Asked { get; init; }

    /// <summary>The team that answers for the page, and when it was and will be reviewed.</summary>
    public required Stewardship Stewardship { get; init; }

    /// <summary>Where the facts were read.</summary>
    public required IReadOnlyList<Uri> Sources { get; init; }

    /// <summary>How people say it; what a matcher learns from.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>What sounds alike but belongs elsewhere.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>Held-out questions: never learnt from, only tested with (E3).</summary>
    public required IReadOnlyList<string> Tests { get; init; }

    /// <summary>The questions that the assistant asks after the answer, in order.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Topics to offer at the end.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Services that help, the most useful first; ids of <see cref="ContentSet.Services"/>.</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>The text before the first section: the action first, at most about 120 words (C2, C12).</summary>
    public required ApprovedText Answer { get; init; }

    /// <summary>The page's sections, in order, staff sections included.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>The page's path below the content folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>Finds a section by its id.</summary>
    /// <param name="id">The id, as in <c>{#id}</c>.</param>
    /// <returns>The section, or null where the page has none of that id.</returns>
    public Section? FindSection(string id) => Sections.FirstOrDefault(section => section.Id == id);
}

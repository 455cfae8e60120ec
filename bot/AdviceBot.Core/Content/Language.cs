namespace AdviceBot.Core.Content;

/// <summary>A few fixed sentences in a language other than English: <c>content/languages/&lt;code&gt;.md</c> (A22, E10, E15).</summary>
public sealed record Language
{
    /// <summary>The file name without its ending: a BCP 47 language tag, such as <c>cy</c>, for the <c>lang</c> attribute (A22).</summary>
    public required string Code { get; init; }

    /// <summary>What it is called in English.</summary>
    public required string Name { get; init; }

    /// <summary>What its speakers call it.</summary>
    public required string OwnName { get; init; }

    /// <summary>Which way it is written.</summary>
    public required TextDirection Direction { get; init; }

    /// <summary>The team that answers for the page, and when it was and will be reviewed.</summary>
    public required Stewardship Stewardship { get; init; }

    /// <summary>The last check by somebody who speaks the language, or null where there was none.</summary>
    public SpeakerCheck? CheckedBySpeaker { get; init; }

    /// <summary>
    /// Whether a speaker has checked the page as it now stands: a check from before the last review is void (E10). Sentences that
    /// are not checked are shown with their English beside them.
    /// </summary>
    public bool IsChecked => CheckedBySpeaker is { } check && check.Date >= Stewardship.Reviewed;

    /// <summary>The sentences, the most urgent first.</summary>
    public required IReadOnlyList<TranslatedSentence> Sentences { get; init; }

    /// <summary>Common words, for detection only; nobody is shown them.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Messages such as people write, for detection only; nobody is shown them.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];

    /// <summary>The page's path below the content folder, with forward slashes.</summary>
    public required string File { get; init; }
}

/// <summary>A sentence and the English that it stands for.</summary>
/// <param name="Text">In the page's language.</param>
/// <param name="English">In English.</param>
public sealed record TranslatedSentence(ApprovedText Text, ApprovedText English);

/// <summary>Who checked a translation.</summary>
/// <param name="Date">The day.</param>
/// <param name="Role">The speaker's role, never a name.</param>
public sealed record SpeakerCheck(DateOnly Date, string Role);

/// <summary>Which way a language is written; the names are those of the HTML attribute <c>dir</c>.</summary>
public enum TextDirection
{
    /// <summary>Left to right.</summary>
    Ltr,

    /// <summary>Right to left.</summary>
    Rtl,
}

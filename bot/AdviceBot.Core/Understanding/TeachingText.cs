namespace AdviceBot.Core.Understanding;

/// <summary>What the editors teach besides the pages: <c>teaching/</c>, <c>outside.yaml</c>, <c>synonyms.yaml</c>, and <c>others.yaml</c> and <c>english.yaml</c> of <c>languages/</c>.</summary>
public sealed record TeachingText
{
    /// <summary>Nothing besides the pages.</summary>
    public static TeachingText None { get; } = new();

    /// <summary>Messages that no page answers: small talk, and questions for somebody else.</summary>
    public IReadOnlyList<string> Outside { get; init; } = [];

    /// <summary>Whole messages as people write them, by the id of their topic, or <c>outside</c> where no page answers.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Messages { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Messages in languages that have no page, so that none is taken for one that has.</summary>
    public IReadOnlyList<string> OtherLanguages { get; init; } = [];

    /// <summary>English that looks foreign: names, dialect, borrowed phrases.</summary>
    public IReadOnlyList<string> OddEnglish { get; init; } = [];

    /// <summary>Text-speak and misspellings: a word as typed, in lower case, and the words that are meant.</summary>
    public IReadOnlyDictionary<string, string> Spellings { get; init; } = new Dictionary<string, string>();

    /// <summary>Names that stand for one kind of thing: the kind, and its names in lower case, of one or two words each.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
}

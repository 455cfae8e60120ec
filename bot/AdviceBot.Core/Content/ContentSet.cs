using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Content;

/// <summary>Everything that a person can read, at one moment. It never changes; a reload makes a new one.</summary>
public sealed record ContentSet
{
    /// <summary>The topics by id.</summary>
    public required IReadOnlyDictionary<string, Topic> Topics { get; init; }

    /// <summary>The services by id.</summary>
    public required IReadOnlyDictionary<string, Service> Services { get; init; }

    /// <summary>The assistant's own words by id.</summary>
    public required IReadOnlyDictionary<string, ReplyPage> Replies { get; init; }

    /// <summary>The rules that spot danger, by id.</summary>
    public required IReadOnlyDictionary<string, UrgentRule> UrgentRules { get; init; }

    /// <summary>The pages about the assistant itself, by id.</summary>
    public IReadOnlyDictionary<string, SitePage> Pages { get; init; } = new Dictionary<string, SitePage>();

    /// <summary>The tips of the week, in order.</summary>
    public IReadOnlyList<Tip> Tips { get; init; } = [];

    /// <summary>What the second look for danger learns from.</summary>
    public SecondLookContent SecondLook { get; init; } = SecondLookContent.None;

    /// <summary>Short texts on buttons and headings, by key.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>The force.</summary>
    public required Force Force { get; init; }

    /// <summary>The bank holidays of England and Wales.</summary>
    public BankHolidays BankHolidays { get; init; } = BankHolidays.ByRule;

    /// <summary>Fixed sentences in other languages, by code; may be empty.</summary>
    public IReadOnlyDictionary<string, Language> Languages { get; init; } = new Dictionary<string, Language>();

    /// <summary>What the editors teach besides the pages.</summary>
    public TeachingText Teaching { get; init; } = TeachingText.None;

    /// <summary>Leaves out what is read once, when it is learnt or compiled: most of the content's letters, which need not stay in memory.</summary>
    /// <returns>All that a turn, a page or a report reads.</returns>
    public ContentSet WithoutLessons() => this with
    {
        Teaching = new TeachingText { Spellings = Teaching.Spellings, Kinds = Teaching.Kinds },
        SecondLook = SecondLook with { Examples = [] },
        UrgentRules = UrgentRules.ToDictionary(rule => rule.Key, rule => rule.Value with { Phrases = [] }, StringComparer.Ordinal),
    };

    /// <summary>The topics that a reader may see, in the order of their groups and titles.</summary>
    /// <param name="audience">The reader; staff see everything.</param>
    /// <returns>The topics.</returns>
    public IEnumerable<Topic> TopicsFor(Audience audience) =>
        Topics.Values
            .Where(topic => topic.Audience <= audience)
            .OrderBy(topic => topic.Group, StringComparer.Ordinal)
            .ThenBy(topic => topic.Title, StringComparer.Ordinal);
}

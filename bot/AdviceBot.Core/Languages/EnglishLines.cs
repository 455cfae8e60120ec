using AdviceBot.Core.Content;

namespace AdviceBot.Core.Languages;

/// <summary>The English that the content holds anyway: questions, small talk, what the urgent rules fire on, and the pages' own words.</summary>
internal static class EnglishLines
{
    /// <summary>Collects the lines; the pages' <c>tests</c> are not among them (E3).</summary>
    /// <param name="content">The content.</param>
    /// <param name="isForeign">Whether a language with a page has the word.</param>
    /// <returns>The lines.</returns>
    public static List<string> From(ContentSet content, Predicate<string> isForeign)
    {
        var lines = Sure(content).ToList();
        var known = lines.SelectMany(MessageWords.Read).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        lines.AddRange(Mixed(content).Where(line => IsEnglish(line, known, isForeign)));
        return lines;
    }

    /// <summary>What is English in any case.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The lines, in an order that depends on the content alone.</returns>
    public static IEnumerable<string> Sure(ContentSet content) =>
        content.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal).SelectMany(OfTopic)
            .Concat(content.Teaching.Outside)
            .Concat(content.Teaching.OddEnglish)
            .Concat(content.Teaching.Spellings.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value }))
            .Concat(content.Teaching.Kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value));

    /// <summary>The examples of rules. One may be in another language: there are emergency words in Welsh.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The lines, in an order that depends on the content alone.</returns>
    public static IEnumerable<string> Mixed(ContentSet content) =>
        content.UrgentRules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal).SelectMany(rule => rule.Fires.Concat(rule.Quiet));

    private static IEnumerable<string> OfTopic(Topic topic) =>
        [.. topic.Questions, .. topic.Not, topic.Title, topic.Summary, topic.Answer.Plain, .. topic.Sections.Select(section => section.Text.Plain)];

    private static bool IsEnglish(string line, HashSet<string> known, Predicate<string> isForeign)
    {
        var words = MessageWords.Read(line);
        return words.Count(word => !known.Contains(word.Text) && isForeign(word.Text)) <= words.Count(word => known.Contains(word.Text));
    }
}

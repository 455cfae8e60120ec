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
        var lines = content.Topics.Values.SelectMany(OfTopic)
            .Concat(content.Teaching.Outside)
            .Concat(content.Teaching.Spellings.SelectMany(pair => new[] { pair.Key, pair.Value }))
            .Concat(content.Teaching.Kinds.Values.SelectMany(names => names))
            .ToList();

        // A rule may hold examples in other languages: there are emergency words in Welsh.
        var known = lines.SelectMany(MessageWords.Read).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        lines.AddRange(content.UrgentRules.Values.SelectMany(rule => rule.Fires.Concat(rule.Quiet)).Where(line => IsEnglish(line, known, isForeign)));
        return lines;
    }

    private static IEnumerable<string> OfTopic(Topic topic) =>
        [.. topic.Questions, .. topic.Not, topic.Title, topic.Summary, topic.Answer.Plain, .. topic.Sections.Select(section => section.Text.Plain)];

    private static bool IsEnglish(string line, HashSet<string> known, Predicate<string> isForeign)
    {
        var words = MessageWords.Read(line);
        return words.Count(word => !known.Contains(word.Text) && isForeign(word.Text)) <= words.Count(word => known.Contains(word.Text));
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>
/// Collects what teaches the second look: <c>second-look.yaml</c>, the rules' own examples, and as ordinary messages the questions of
/// the topics that are not about danger, and the messages outside all topics, where no rule fires on them.
/// </summary>
internal static class SecondLookLessons
{
    // Where a rule fires on so many of a topic's questions, people ask there for help in danger, and the others ("he makes a new account every time") are
    // no ordinary messages either. Today's topics have 0.09 of them or less, or 0.12 and more.
    private const double OfDanger = 0.1;

    /// <summary>Collects.</summary>
    /// <param name="content">The content.</param>
    /// <param name="rules">The rules.</param>
    /// <returns>The lessons, in an order that depends on the content alone.</returns>
    public static List<SecondLookLesson> From(ContentSet content, RuleReader rules)
    {
        var lessons = new List<SecondLookLesson>();
        foreach (var example in content.SecondLook.Examples) lessons.Add(new SecondLookLesson(Words(example.Text, rules), UrgencyClasses.Of(example.Tier)));
        foreach (var rule in content.UrgentRules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            lessons.AddRange(rule.Fires.Select(text => new SecondLookLesson(Words(text, rules), UrgencyClasses.Of(rule.Tier))));
            lessons.AddRange(rule.Quiet.Select(text => new SecondLookLesson(Words(text, rules), UrgencyClasses.Ordinary)));
        }

        foreach (var texts in Ordinary(content))
        {
            var unheard = texts.Select(text => (Text: text, Words: Words(text, rules))).Where(message => rules.Read(CleanText.Clean(message.Text), message.Words).Count == 0).ToList();
            if (texts.Count - unheard.Count >= OfDanger * texts.Count) continue;
            lessons.AddRange(unheard.Select(message => new SecondLookLesson(message.Words, UrgencyClasses.Ordinary)));
        }

        return lessons;
    }

    /// <summary>The messages that may teach what is ordinary: the questions of each topic, and the messages outside all topics.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The messages of each, in an order that depends on the content alone.</returns>
    public static IEnumerable<IReadOnlyList<string>> Ordinary(ContentSet content) =>
        content.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal).Select(topic => topic.Questions).Append(content.Teaching.Outside);

    private static List<Token> Words(string text, RuleReader rules) => PlainWords.Read(CleanText.Clean(text), rules.Book.Lexicon);
}

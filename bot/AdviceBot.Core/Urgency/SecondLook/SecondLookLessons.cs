using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>
/// Collects what teaches the second look: <c>second-look.yaml</c>, the rules' own examples, and as ordinary messages the questions of
/// the topics and the messages outside all topics, where no rule fires on them.
/// </summary>
internal static class SecondLookLessons
{
    private const int QuestionsOfATopic = 20;

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

        foreach (var text in Ordinary(content))
        {
            var words = Words(text, rules);
            if (rules.Read(CleanText.Clean(text), words).Count == 0) lessons.Add(new SecondLookLesson(words, UrgencyClasses.Ordinary));
        }

        return lessons;
    }

    /// <summary>The messages that teach what is ordinary, unless a rule fires on them.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The messages, in an order that depends on the content alone.</returns>
    public static IEnumerable<string> Ordinary(ContentSet content) =>
        content.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal)
            .SelectMany(topic => Some(topic.Questions))
            .Concat(Some(content.Teaching.Outside));

    // A topic may have hundreds of questions; more than a few, spread over all, would only drown the urgent messages and cost time.
    private static IEnumerable<string> Some(IReadOnlyList<string> questions)
    {
        var step = Math.Max(1, (questions.Count + QuestionsOfATopic - 1) / QuestionsOfATopic);
        return questions.Where((_, place) => place % step == 0);
    }

    private static List<Token> Words(string text, RuleReader rules) => PlainWords.Read(CleanText.Clean(text), rules.Book.Lexicon);
}

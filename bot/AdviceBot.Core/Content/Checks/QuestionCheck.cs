using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Content.Checks;

/// <summary>One question teaches one topic, and no test of any page is a question of any page (E3).</summary>
internal sealed class QuestionCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var owners = new Dictionary<string, Topic>(StringComparer.Ordinal);
        foreach (var topic in context.Content.Topics.Values)
        {
            var messages = context.Content.Teaching.Messages.GetValueOrDefault(topic.Id, []);
            foreach (var question in topic.Questions.Concat(messages))
            {
                if (owners.TryAdd(PhraseBook.Fold(question), topic)) continue;
                var other = owners[PhraseBook.Fold(question)];
                yield return Error(topic, other == topic ? $"\"{question}\" stands twice among the questions." : $"\"{question}\" is a question of \"{other.Id}\" too. Keep it where it belongs.");
            }
        }

        foreach (var topic in context.Content.Topics.Values)
        {
            foreach (var test in topic.Tests)
            {
                if (owners.TryGetValue(PhraseBook.Fold(test), out var other)) yield return Error(topic, $"The test \"{test}\" is a question of \"{other.Id}\", so it proves nothing. Write it in other words.");
            }
        }
    }

    private static Finding Error(Topic topic, string message) => new(Severity.Error, "E3", topic.File, 1, message);
}

using AdviceBot.Core.Content;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>What is said to the assistant in the benchmarks: the pages' own questions and buttons.</summary>
/// <param name="content">The content.</param>
internal sealed class TopicTurns(ContentSet content)
{
    private readonly List<Topic> _topics = [.. content.Topics.Values.Where(topic => topic.Audience == Audience.Public).OrderBy(topic => topic.Id, StringComparer.Ordinal)];

    /// <summary>Reads the content of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What may be said.</returns>
    public static TopicTurns Of(string folder) => new(new ContentLoader(folder, RequiredWords.None).Load().Content!);

    /// <summary>The first press of a button in every topic that asks and has a section to show.</summary>
    public IReadOnlyList<(string Title, string Button, string Answer)> Presses { get; } =
    [
        .. from topic in content.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal)
           where topic.Audience == Audience.Public && topic.Steps.Count > 0
           from option in topic.Steps[0].Options
           where option.Show is not null
           select (topic.Title, option.Say, topic.FindSection(option.Show!)!.Heading),
    ];

    /// <summary>Every question of every topic that asks, with a button of the topic's first question.</summary>
    public IReadOnlyList<(string Question, string Button)> Questions { get; } =
    [
        .. from topic in content.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal)
           where topic.Audience == Audience.Public && topic.Steps.Count > 0
           from question in topic.Questions
           select (question, topic.Steps[0].Options[0].Say),
    ];

    /// <summary>Each topic's first questions that the assistant answers at once, with the topic's title.</summary>
    /// <param name="sender">Asks the assistant.</param>
    /// <param name="each">How many of each topic are tried.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The questions and titles.</returns>
    public async Task<IReadOnlyList<(string Question, string Answer)>> AnsweredAsync(Sender sender, int each, CancellationToken cancellationToken)
    {
        var answered = new List<(string, string)>();
        foreach (var (topic, question) in _topics.SelectMany(topic => topic.Questions.Take(each).Select(question => (topic, question))))
        {
            var reply = await sender.AskAsync(new Message($"try-{answered.Count}-{Guid.NewGuid():N}", question), cancellationToken);
            if (reply.Contains($"## {topic.Title}", StringComparison.Ordinal)) answered.Add((question, topic.Title));
        }

        return answered;
    }
}

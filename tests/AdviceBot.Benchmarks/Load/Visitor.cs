using System.Diagnostics;
using AdviceBot.Benchmarks.Turns;
using AdviceBot.Core.Content;

namespace AdviceBot.Benchmarks.Load;

/// <summary>Holds one whole topic conversation over <c>/api/messages</c>: a message in own words, then an answer to each question.</summary>
/// <param name="client">Reaches the program.</param>
/// <param name="topic">The topic.</param>
/// <param name="conversation">The conversation's id.</param>
internal sealed class Visitor(HttpClient client, Topic topic, string conversation)
{
    private const int MostTurns = 10;

    /// <summary>Holds the conversation. It is not ended, so that its state stays, as it does when somebody just walks away.</summary>
    /// <returns>The milliseconds of each turn.</returns>
    /// <exception cref="InvalidOperationException">Something else than an answer came.</exception>
    public async Task<IReadOnlyList<double>> HoldAsync()
    {
        var turns = new List<double>();
        var replies = await SayAsync(topic.Title, turns);
        for (var step = Asked(replies); step is not null && turns.Count < MostTurns; step = Asked(replies)) replies = await SayAsync(step.Options[0].Say, turns);
        return turns;
    }

    private Step? Asked(string replies) => topic.Steps.FirstOrDefault(step => replies.Contains(step.Ask, StringComparison.Ordinal));

    private async Task<string> SayAsync(string text, List<double> turns)
    {
        using var body = new Message(conversation, text).ToBody();
        var start = Stopwatch.GetTimestamp();
        using var response = await client.PostAsync("/api/messages", body);
        var answer = await response.Content.ReadAsStringAsync();
        turns.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"The program answered {(int)response.StatusCode}.");
        return Message.Texts(answer) is { Length: > 0 } replies ? replies : throw new InvalidOperationException("The program said nothing.");
    }
}

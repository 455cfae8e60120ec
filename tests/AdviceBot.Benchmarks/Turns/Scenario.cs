namespace AdviceBot.Benchmarks.Turns;

/// <summary>A kind of turn to be measured.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Before">What is said before, unmeasured, in the conversation of that name and number; null for nothing.</param>
/// <param name="Measured">What is said then.</param>
internal sealed record Scenario(string Name, Func<string, int, Message[]>? Before, Func<string, int, Message[]> Measured)
{
    /// <summary>The echo of a bare bot.</summary>
    public static Scenario Echo { get; } = new("echo", null, (conversation, number) => [new Message(conversation, $"{BareBot.Echo} {number}", $"Echo: {BareBot.Echo} {number}")]);

    /// <summary>All three turns of a bare bot's waterfall.</summary>
    public static Scenario Waterfall { get; } = new("waterfall", null, (conversation, _) =>
    [
        new Message(conversation, "hello", "What is your name?"),
        new Message(conversation, "Sam", "Pick a colour"),
        new Message(conversation, "green", "Sam likes green"),
    ]);

    /// <summary>The first message of a conversation, which must be checked, understood, answered and rendered.</summary>
    /// <param name="questions">Questions and the words with which they are answered.</param>
    /// <returns>The scenario.</returns>
    public static Scenario Advice(IReadOnlyList<(string Question, string Answer)> questions) =>
        new("advice", null, (conversation, number) => [new Message(conversation, questions[number % questions.Count].Question, questions[number % questions.Count].Answer)]);

    /// <summary>A button that is pressed in a topic.</summary>
    /// <param name="topics">Titles, the words of a button of the first question, and words that its answer holds.</param>
    /// <returns>The scenario.</returns>
    public static Scenario Choice(IReadOnlyList<(string Title, string Button, string Answer)> topics) => new(
        "choice",
        (conversation, number) => [new Message(conversation, topics[number % topics.Count].Title)],
        (conversation, number) => [new Message(conversation, topics[number % topics.Count].Button, topics[number % topics.Count].Answer)]);
}

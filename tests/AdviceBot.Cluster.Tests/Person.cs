using AdviceBot.Core.Content;

namespace AdviceBot.Cluster.Tests;

/// <summary>
/// Somebody who holds one topic's conversation to its end, whatever becomes of the machines: told that something went wrong, he starts
/// afresh, and told to send it again, he does. A channel is a class of its own.
/// </summary>
internal abstract class Person(HttpClient client, ContentSet content, Topic topic, int number)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    private readonly List<string> _heard = [];

    /// <summary>How often the person was told that something went wrong, or to send it again.</summary>
    public int Apologies { get; private set; }

    /// <summary>How often the connection broke before there was any answer.</summary>
    public int Broken { get; private set; }

    /// <summary>Words that nobody else says.</summary>
    public string Mark { get; } = $"person-{number}-of-many";

    /// <summary>Everything that came back.</summary>
    public IReadOnlyList<string> Heard => _heard;

    public Topic Topic { get; } = topic;

    protected HttpClient Client { get; } = client;

    /// <summary>Holds the conversation until the section that was chosen has been read.</summary>
    /// <param name="deadline">Ends a conversation that never gets there.</param>
    public async Task HoldAsync(CancellationToken deadline)
    {
        var option = Topic.Steps[0].Options.First(option => option.Show is not null);
        var section = Topic.FindSection(option.Show!)!;
        await SayUntilHeardAsync($"hello from {Mark}", _ => true, deadline);
        do
        {
            await SayUntilHeardAsync(Topic.Title, reply => reply.Contains(Topic.Steps[0].Ask, StringComparison.Ordinal), deadline);
        }
        while (!(await SayAsync(option.Say, deadline) is { } reply && reply.Contains(section.Heading, StringComparison.Ordinal)));
        await SayUntilHeardAsync("stop", _ => true, deadline);
    }

    /// <summary>Sends a message.</summary>
    /// <returns>The status, and what is to be read, blanks folded.</returns>
    protected abstract Task<(int Status, string Text)> SendAsync(string text, CancellationToken deadline);

    private async Task SayUntilHeardAsync(string text, Predicate<string> isHeard, CancellationToken deadline)
    {
        while (!(await SayAsync(text, deadline) is { } reply && isHeard(reply))) await Task.Delay(Breath, deadline);
    }

    // The reply, or null where it is an apology. Anything else than these two is a defect.
    private async Task<string?> SayAsync(string text, CancellationToken deadline)
    {
        var (status, reply) = (0, string.Empty);
        try
        {
            (status, reply) = await SendAsync(text, deadline);
        }
        catch (HttpRequestException)
        {
            // The balancer hung up while the message was still being sent: the client itself says that it was not.
            Broken++;
            return null;
        }

        _heard.Add(reply);
        if (status == 200 && !reply.Contains(Plain(content.Replies["error"]), StringComparison.Ordinal))
        {
            Assert.False(string.IsNullOrWhiteSpace(reply), "An answer was empty.");
            return reply;
        }

        Apologies++;
        Assert.True(status is 200 or 502 or 503 or 504, $"Status {status}");
        if (status != 200) Assert.Contains(Plain(content.Replies["unavailable"]), reply, StringComparison.Ordinal);
        Assert.Matches("999.*101", reply);
        return null;
    }

    protected static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(ReplyPage page) => Fold(page.Text.Plain);
}

using System.Net;
using AdviceBot.Web.Tests.State;
using AdviceBot.Web.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>One conversation on two instances that share a real PostgreSQL, through the front door of each.</summary>
[Collection(WithPostgres.Name)]
public sealed class DirectLineOverInstancesTests(PostgresFixture postgres) : IAsyncLifetime, IDisposable
{
    private const string Romance = "I met a man online and he wants money for a flight";
    private const string Danger = "he is outside my door with a knife";

    private string _database = string.Empty;
    private AdviceProgram _one = null!;
    private AdviceProgram _two = null!;

    public async Task InitializeAsync()
    {
        _database = await postgres.Server.CreateDatabaseAsync();
        _one = Start(_database);
        _two = Start(_database);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }

    [Fact]
    public async Task What_is_said_on_one_is_read_on_the_other_and_arrives_on_its_streams()
    {
        var chat = await DirectLineChat.OpenAsync(_one);
        var elsewhere = chat.On(_two);
        var topic = _one.Content.Topics["romance-fraud"];
        using var socket = await StreamTests.OpenAsync(chat.Stream);
        Assert.Equal([_one.Content.Replies["welcome-direct-line"].Text.Markdown], TextsOf(await StreamTests.ReadAsync(socket)));

        await elsewhere.SayAsync(Romance);
        Assert.Equal([Romance], TextsOf(await StreamTests.ReadAsync(socket)));
        Assert.StartsWith($"## {topic.Title}", TextsOf(await StreamTests.ReadAsync(socket)).Single(), StringComparison.Ordinal);
        Assert.Equal([topic.Steps[0].Ask], TextsOf(await StreamTests.ReadAsync(socket)));

        await chat.SayAsync(topic.Steps[0].Options[0].Say);
        Assert.Contains(await elsewhere.TextsAsync(), text => text.StartsWith($"## {topic.FindSection(topic.Steps[0].Options[0].Show!)!.Heading}", StringComparison.Ordinal));
        Assert.Equal(await chat.TextsAsync(), await elsewhere.TextsAsync());
    }

    [Fact]
    public async Task P3_Stop_on_one_leaves_the_farewell_on_both()
    {
        var chat = await DirectLineChat.OpenAsync(_one);
        await chat.SayAsync(Romance);
        await chat.On(_two).SayAsync("stop");
        Assert.Equal(["stop", _one.Content.Replies["goodbye"].Text.Markdown], await chat.TextsAsync());
        Assert.Empty(await postgres.Server.ExecuteAsync(_database, "SELECT FROM advicebot_state_1"));
        await chat.PostAsync("""{"type":"endOfConversation"}""");
        Assert.Empty(await postgres.Server.ExecuteAsync(_database, "SELECT FROM advicebot_directline_1"));
        Assert.Empty(await postgres.Server.ExecuteAsync(_database, "SELECT FROM advicebot_directline_activity_1"));
    }

    [Fact]
    public async Task Pitfall_11_What_was_sent_again_to_the_other_is_answered_once()
    {
        var chat = await DirectLineChat.OpenAsync(_one);
        await chat.SayAsync(Romance, clientId: "c1");
        var heard = await chat.TextsAsync();
        Assert.Equal(HttpStatusCode.OK, (await chat.On(_two).SayAsync(Romance, clientId: "c1")).StatusCode);
        Assert.Equal(heard, await chat.TextsAsync());
    }

    [Theory]
    [InlineData("DELETE FROM advicebot_state_1; DELETE FROM advicebot_directline_activity_1 WHERE NOT is_own")]
    [InlineData("DELETE FROM advicebot_directline_activity_1 WHERE NOT is_own")]
    public async Task Pitfall_11_What_was_sent_again_because_an_instance_died_before_it_answered_is_answered(string lost)
    {
        var chat = await DirectLineChat.OpenAsync(_one);
        await chat.SayAsync(Romance, clientId: "c1");
        var answers = (await chat.TextsAsync()).SkipWhile(text => text != Romance).Skip(1).ToList();
        // As far as an instance had come: nothing saved at all, or the state saved and nothing said yet.
        await postgres.Server.ExecuteAsync(_database, lost + "; UPDATE advicebot_directline_activity_1 SET is_answered = false");
        Assert.Equal([Romance], await chat.TextsAsync());

        Assert.Equal(HttpStatusCode.OK, (await chat.On(_two).SayAsync(Romance, clientId: "c1")).StatusCode);
        Assert.Equal([Romance, .. answers], await chat.TextsAsync());
    }

    [Fact]
    public async Task U1_A_database_that_is_away_costs_no_card_and_the_conversation_goes_on_when_it_is_back()
    {
        await using var server = await PostgresServer.StartAsync();
        using var program = Start(await server.CreateDatabaseAsync());
        var topic = program.Content.Topics["romance-fraud"];
        var chat = await DirectLineChat.OpenAsync(program);
        await chat.SayAsync(Romance);
        using var socket = await StreamTests.OpenAsync(chat.Stream);
        while (!TextsOf(await StreamTests.ReadAsync(socket)).Contains(topic.Steps[0].Ask))
        {
        }

        await server.StopAsync();
        await DirectLineErrorTests.AssertErrorAsync(program, await chat.SayAsync("hello", "c1"), HttpStatusCode.ServiceUnavailable, "ServiceError", "unavailable");
        var urgent = await chat.SayAsync(Danger);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, urgent.StatusCode);
        Assert.StartsWith(program.Content.Replies["urgent-emergency"].Title, (string)JObject.Parse(await urgent.Content.ReadAsStringAsync())["error"]!["message"]!, StringComparison.Ordinal);
        await DirectLineErrorTests.AssertErrorAsync(
            program, await chat.SendAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities"), HttpStatusCode.ServiceUnavailable, "ServiceError", "unavailable");

        await server.StartAgainAsync();
        var option = topic.Steps[0].Options[0];
        while (!(await chat.SayAsync(option.Say, "c2")).IsSuccessStatusCode)
        {
        }

        // The socket is the one of before.
        while (!TextsOf(await StreamTests.ReadAsync(socket)).Any(text => text.StartsWith($"## {topic.FindSection(option.Show!)!.Heading}", StringComparison.Ordinal)))
        {
        }
    }

    [Fact]
    public async Task P21_An_instance_with_another_key_does_not_start_and_says_why()
    {
        var (exitCode, error) = await StartedProgram.RunAsync(
            "Development",
            $"--State:Postgres={_database}",
            $"--DirectLine:SigningKey={Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray())}",
            $"--DirectLine:TrustedOrigins:0={DirectLineSettings.Origin}");
        Assert.Equal(1, exitCode);
        Assert.StartsWith(
            "Another instance that uses the same database has another DirectLine:SigningKey, so each would refuse the other's tokens. Give all the same. "
            + "To change the key, stop all instances, wait three minutes and start them with the new one.",
            error,
            StringComparison.Ordinal);
    }

    private static AdviceProgram Start(string database) => new(settings: DirectLineSettings.With(("State:Postgres", database)));

    private static List<string> TextsOf(JObject set) => [.. set["activities"]!.Select(activity => (string)activity["text"]!)];
}

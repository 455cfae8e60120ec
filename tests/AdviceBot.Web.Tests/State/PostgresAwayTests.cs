using System.Net;
using System.Net.Sockets;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.State;

/// <summary>A database that is away costs the conversation, never 999 and 101, and never hangs (U2).</summary>
public sealed class PostgresAwayTests
{
    private const string Romance = "I met a man online and he wants money for a flight";

    [Fact]
    public async Task A_person_gets_an_apology_while_it_is_away_and_an_answer_when_it_is_back()
    {
        await using var server = await PostgresServer.StartAsync();
        using var program = new AdviceProgram(settings: [("State:Postgres", await server.CreateDatabaseAsync())]);
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Romance);
        Assert.Contains(program.Content.Topics["romance-fraud"].Steps[0].Ask, string.Join('\n', chat.Messages), StringComparison.Ordinal);
        Assert.Equal("Healthy", await ReadyAsync(chat.Http));

        await server.StopAsync(crash: true);
        var apology = ChatClient.PlainHtml(program.Content.Replies["error"].Text.Html);
        await chat.SayAsync("Yes");
        Assert.Equal(HttpStatusCode.OK, chat.Response.StatusCode);
        Assert.Contains(apology, string.Join('\n', chat.Messages), StringComparison.Ordinal);
        Assert.Matches("999.*101", apology);
        await chat.SayAsync("he is outside my door with a knife");
        Assert.NotNull(chat.UrgentCard);
        Assert.Equal("Degraded", await ReadyAsync(chat.Http));
        Assert.Equal([program.Content.Replies["error"].Text.Markdown], await (await chat.Http.PostAsync(Activities.Message("hello"))).RepliesAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await chat.Http.PostAsync("/end", new FormUrlEncodedContent([new("conversation", chat.ConversationId)]))).StatusCode);

        await server.StartAgainAsync();
        await chat.SayAsync(Romance);
        Assert.Contains(program.Content.Topics["romance-fraud"].Steps[0].Ask, string.Join('\n', chat.Messages), StringComparison.Ordinal);
        Assert.Equal("Healthy", await ReadyAsync(chat.Http));
    }

    [Fact]
    public async Task A_restart_between_two_messages_goes_unnoticed()
    {
        await using var server = await PostgresServer.StartAsync();
        using var program = new AdviceProgram(settings: [("State:Postgres", await server.CreateDatabaseAsync())]);
        var topic = program.Content.Topics["romance-fraud"];
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Romance);
        await server.StopAsync();
        await server.StartAgainAsync();
        await chat.ChooseAsync(topic.Steps[0].Options[0].Say);
        Assert.Contains(topic.FindSection(topic.Steps[0].Options[0].Show!)!.Heading, string.Join('\n', chat.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task P3_After_a_crash_nothing_of_before_is_there_and_the_conversation_starts_afresh()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.CreateDatabaseAsync();
        using var program = new AdviceProgram(settings: [("State:Postgres", database)]);
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Romance);
        await server.StopAsync(crash: true);
        await server.StartAgainAsync();
        Assert.Equal([["0"]], await server.ExecuteAsync(database, "SELECT count(*) FROM advicebot_state_1"));
        await chat.SayAsync(Romance);
        Assert.Contains(program.Content.Topics["romance-fraud"].Steps[0].Ask, string.Join('\n', chat.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_takes_connections_and_never_answers_hangs_nobody()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        using var program = new AdviceProgram(settings: [("State:Postgres", $"Host=127.0.0.1;Port={port};Database=d;Username=u;Password=p")]);
        Assert.Contains("PostgreSQL is away", program.Log.Text, StringComparison.Ordinal);
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Romance);
        Assert.Contains(ChatClient.PlainHtml(program.Content.Replies["error"].Text.Html), string.Join('\n', chat.Messages), StringComparison.Ordinal);
        Assert.Equal("Degraded", await ReadyAsync(chat.Http));
        Assert.DoesNotContain("Password", program.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_refuses_for_good_is_said_at_the_start_in_plain_words()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.CreateDatabaseAsync();
        foreach (var wrong in new[] { "Database=not-there", "Username=nobody" })
        {
            var (exitCode, error) = await StartedProgram.RunAsync("Development", $"--State:Postgres={database};{wrong}");
            Assert.Equal(1, exitCode);
            Assert.StartsWith("PostgreSQL refuses what State:Postgres says", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
    }

    private static async Task<string> ReadyAsync(HttpClient http)
    {
        var response = await http.GetAsync("/health/ready");
        // The instance stays in service: it still spots danger.
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}

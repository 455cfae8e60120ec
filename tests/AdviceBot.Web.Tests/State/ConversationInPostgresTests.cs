using System.Net;
using AdviceBot.Web.Tests.Support;
using AdviceBot.Web.WebChat;
using Microsoft.Bot.Builder.Dialogs;

namespace AdviceBot.Web.Tests.State;

/// <summary>Whole conversations whose state is in a real PostgreSQL, and what its rows hold.</summary>
[Collection(WithPostgres.Name)]
public sealed class ConversationInPostgresTests(PostgresFixture postgres) : IAsyncLifetime, IDisposable
{
    private const string Canary = "zqxcanary5512";
    private const string Romance = "I met a man online and he wants money for a flight";

    private string _database = string.Empty;
    private AdviceProgram _program = null!;

    public async Task InitializeAsync()
    {
        _database = await postgres.Server.CreateDatabaseAsync();
        _program = new AdviceProgram(settings: [("State:Postgres", _database)]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task P2_P3_No_row_holds_what_was_written_nor_by_whom_nor_in_which_conversation()
    {
        var chat = await ChatClient.OpenAsync(_program);
        foreach (var text in new[] { Romance, "he is outside my door with a knife", "blah", "Yes" }) await chat.SayAsync($"{text} {Canary}");
        var client = _program.CreateClient();
        foreach (var text in new[] { Romance, "blah" }) await client.PostAsync(Activities.Message($"{text} {Canary}", "conversation" + Canary));
        var named = Activities.Message("hello " + Canary, "named");
        named["id"] = "activity" + Canary;
        named["from"] = new Newtonsoft.Json.Linq.JObject { ["id"] = "person" + Canary, ["name"] = Canary };
        await client.PostAsync(named);

        var rows = await RowsAsync();
        Assert.Equal(3, rows.Count);
        var all = string.Join('\n', rows.SelectMany(row => row));
        Assert.Contains("romance-fraud", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(chat.ConversationId, all, StringComparison.Ordinal);
        Assert.DoesNotContain("flight", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("knife", all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task P3_Leaving_deletes_the_row()
    {
        var chat = await ChatClient.OpenAsync(_program);
        await chat.SayAsync(Romance);
        Assert.Single(await RowsAsync());
        await chat.Http.PostAsync("/end", new FormUrlEncodedContent([new(WebChatChannel.ConversationField, chat.ConversationId)]));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task P3_Stop_deletes_the_row_on_every_channel()
    {
        var chat = await ChatClient.OpenAsync(_program);
        await chat.SayAsync(Romance);
        await chat.SayAsync("stop");
        var client = _program.CreateClient();
        foreach (var text in new[] { Romance, "stop" }) Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(Activities.Message(text))).StatusCode);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Two_instances_serve_one_conversation_turn_by_turn()
    {
        using var other = new AdviceProgram(settings: [("State:Postgres", _database)]);
        var topic = _program.Content.Topics["romance-fraud"];
        var option = topic.Steps[0].Options[0];
        Assert.Contains(topic.Steps[0].Ask, await RepliesAsync(_program, Romance), StringComparison.Ordinal);
        Assert.Contains(topic.FindSection(option.Show!)!.Heading, await RepliesAsync(other, option.Say), StringComparison.Ordinal);
        await RepliesAsync(_program, "stop");
        Assert.DoesNotContain(topic.FindSection(option.Show!)!.Heading, await RepliesAsync(other, option.Say), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""'{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"x"}'""")]
    [InlineData("""'{"$type":"AdviceBot.Dialogs.Turns.OfANewerVersion, AdviceBot.Dialogs"}'""")]
    [InlineData("replace(state, '\"progress\"', '\"progress-of-another-version\"')")]
    [InlineData("replace(state, '\"progress\"', '\"AdviceBot.Dialogs.Topics.TopicProgressOfAnotherVersion, AdviceBot.Dialogs\"')")]
    [InlineData("replace(state, '\"RootDialog\"', '\"DialogOfAnotherVersion\"')")]
    [InlineData("replace(state, '\"topic-question\"', '\"dialog-of-another-version\"')")]
    [InlineData("replace(state, '\"Met\":\"', '\"Met\":\"many ')")]
    [InlineData("left(state, 200)")]
    [InlineData("''")]
    [InlineData("'null'")]
    [InlineData("'{}'")]
    [InlineData("'[1,2]'")]
    [InlineData("'\"text\"'")]
    [InlineData("""'{"$type":"AdviceBot.Dialogs.Turns.StateBag, AdviceBot.Dialogs","dialogs-1":"rubbish","record-1":[1]}'""")]
    [InlineData("repeat('[', 100000)")]
    public async Task Pitfall_9_A_foreign_state_costs_one_apology_and_the_conversation_starts_afresh(string state)
    {
        await RepliesAsync(_program, Romance);
        await postgres.Server.ExecuteAsync(_database, $"UPDATE advicebot_state_1 SET state = {state}");

        Assert.EndsWith(_program.Content.Replies["error"].Text.Markdown, await RepliesAsync(_program, "Yes"), StringComparison.Ordinal);
        Assert.Empty(await RowsAsync());
        Assert.Contains(_program.Content.Topics["romance-fraud"].Steps[0].Ask, await RepliesAsync(_program, Romance), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pitfall_9_A_state_of_before_there_were_versions_goes_on()
    {
        var topic = _program.Content.Topics["romance-fraud"];
        await RepliesAsync(_program, Romance);
        await postgres.Server.ExecuteAsync(
            _database,
            "UPDATE advicebot_state_1 SET state = replace(state, '\"$type\":\"bag\"', "
            + "'\"$type\":\"System.Collections.Generic.Dictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]], System.Private.CoreLib\"')");
        Assert.Contains(topic.FindSection(topic.Steps[0].Options[0].Show!)!.Heading, await RepliesAsync(_program, topic.Steps[0].Options[0].Say), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_a_program_of_before_the_short_names_wrote_goes_on()
    {
        var topic = _program.Content.Topics["romance-fraud"];
        await RepliesAsync(_program, Romance);
        await postgres.Server.ExecuteAsync(_database, $"UPDATE advicebot_state_1 SET state = '{StateWithLongNames}'");
        Assert.Contains(topic.FindSection(topic.Steps[0].Options[0].Show!)!.Heading, await RepliesAsync(_program, topic.Steps[0].Options[0].Say), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_have_short_names_in_what_is_stored()
    {
        foreach (var text in new[] { Romance, "and what about my bank", "yes", "I paid by card", "not sure", "something else" })
        {
            await RepliesAsync(_program, text);
            Assert.DoesNotContain(", AdviceBot.", await StateAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("System.", await StateAsync(), StringComparison.Ordinal);
        }
    }

    private static string StateWithLongNames =>
        """
        {"$type":"AdviceBot.Dialogs.Turns.StateBag, AdviceBot.Dialogs","record-1":{"$type":"AdviceBot.Dialogs.Turns.ConversationRecord, AdviceBot.Dialogs",
        "Welcomed":false,"AskedAboutDanger":false,"UrgentTrail":{"Rules":1,"Met":[723,1410],"Open":[],"Places":[]},"AsksInARow":0,"LastTopicId":"romance-fraud","SeenSections":[]},
        "dialogs-1":{"$type":"Microsoft.Bot.Builder.Dialogs.DialogState, SDK","dialogStack":[{"id":"RootDialog","state":{"dialogs":{"$type":"Microsoft.Bot.Builder.Dialogs.DialogState, SDK",
        "dialogStack":[{"id":"TopicDialog","state":{"dialogs":{"$type":"Microsoft.Bot.Builder.Dialogs.DialogState, SDK","dialogStack":[
        {"id":"topic-question","state":{"options":{"$type":"Microsoft.Bot.Builder.Dialogs.PromptOptions, SDK","Prompt":{"type":"message","text":"?","inputHint":"acceptingInput","attachments":[],"entities":[]},
        "Choices":[{"value":"Yes"},{"value":"Not yet"},{"value":"Leave this out"}]},"state":{"$type":"System.Collections.Generic.Dictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]], System.Private.CoreLib","AttemptCount":0}}},
        {"id":"topic-steps","state":{"options":{"$type":"AdviceBot.Dialogs.Topics.TopicProgress, AdviceBot.Dialogs","TopicId":"romance-fraud","Answered":true,"Step":0,"AskedAgain":false,"Changed":false,"Seen":[]},
        "values":{"$type":"System.Collections.Generic.Dictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]], System.Private.CoreLib"},"stepIndex":1}}]}}},
        {"id":"root-steps","state":{"options":null,"values":{"$type":"System.Collections.Generic.Dictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]], System.Private.CoreLib"},"stepIndex":1}}]}}}]}}
        """.Replace("SDK", typeof(DialogState).Assembly.GetName().Name, StringComparison.Ordinal);

    private async Task<string> StateAsync() => (await postgres.Server.ExecuteAsync(_database, "SELECT state FROM advicebot_state_1"))[0][0];

    private Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync() => postgres.Server.ExecuteAsync(_database, "SELECT * FROM advicebot_state_1");

    private static async Task<string> RepliesAsync(AdviceProgram program, string text)
    {
        var response = await program.CreateClient().PostAsync(Activities.Message(text));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return string.Join('\n', await response.RepliesAsync());
    }
}

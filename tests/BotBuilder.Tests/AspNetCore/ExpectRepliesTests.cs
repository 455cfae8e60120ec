using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.AspNetCore;

/// <summary>BOT_PROTOCOL section 2 and sdk-transcript.txt: the shapes of replies in the HTTP answer.</summary>
public sealed class ExpectRepliesTests : IAsyncLifetime
{
    private BotHost host = null!;

    public async Task InitializeAsync() => host = await BotHost.StartAsync(
        configure: adapter => adapter.OnTurnError = (turn, e) => turn.SendActivityAsync($"oops: {e.Message}"));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task An_echo_is_the_measured_body_member_for_member()
    {
        var answer = await host.PostAsync(host.Message("echo hello"));

        var measured = """
            {"activities": [{"type": "message", "serviceUrl": "http://127.0.0.1:5099/connector/", "channelId": "test", "from": {"id": "bot1", "name": "Bot"}, "conversation": {"id": "conv1"}, "recipient": {"id": "user1", "name": "User"}, "locale": "en-US", "text": "Echo: echo hello", "inputHint": "acceptingInput", "attachments": [], "entities": [], "replyToId": "a1"}]}
            """;
        Assert.Equal((200, "application/json"), (answer.Status, answer.ContentType));
        Assert.Equal(JObject.Parse(measured).ToString(Formatting.Indented), answer.Body.ReplaceLineEndings(Environment.NewLine));
    }

    [Fact]
    public async Task The_measured_waterfall_goes_word_for_word_with_a_trace_after_each_turn()
    {
        (string Said, string Reply)[] script =
        [
            ("hi", "What is your name?"),
            ("Ann", "Pick a colour (1) red, (2) green, or (3) blue"),
            ("purple", "Please pick one (1) red, (2) green, or (3) blue"),
            ("the second one", "Ann likes green"),
            ("hi", "What is your name?"),
        ];
        var number = 0;
        foreach (var (said, reply) in script)
        {
            var activities = (await host.PostAsync(host.Message(said))).Activities;

            number++;
            Assert.Equal(
                [("message", reply, "acceptingInput", $"a{number}"), ("trace", null, null, $"a{number}")],
                activities.Select(a => ((string?)a["type"], (string?)a["text"], (string?)a["inputHint"], (string?)a["replyToId"])));
            Assert.Null(activities[1]["value"]);
        }
    }

    [Fact]
    public async Task Typing_and_delay_are_in_the_list_and_the_delay_is_not_waited_for()
    {
        var answer = await host.PostAsync(host.Message("typing"));

        Assert.Equal(["typing", "delay", "message"], answer.Activities.Select(a => (string?)a["type"]));
        Assert.All(answer.Activities, a => Assert.Null(a["id"]));
    }

    [Fact]
    public async Task A_trace_is_in_the_list_and_an_anonymous_value_is_empty()
    {
        var trace = (JObject)(await host.PostAsync(host.Message("trace"))).Activities.Single();

        Assert.Equal(
            ("trace", "probe", "OnMessageActivityAsync", "{}"),
            ((string?)trace["type"], (string?)trace["name"], (string?)trace["label"], trace["value"]!.ToString()));
        Assert.StartsWith("<>f__AnonymousType", (string?)trace["valueType"], StringComparison.Ordinal);
        Assert.NotNull(trace["timestamp"]);
    }

    [Fact]
    public async Task Members_added_are_welcomed()
    {
        var answer = await host.PostAsync(host.Message(null, a =>
        {
            a["type"] = "conversationUpdate";
            a["membersAdded"] = JArray.Parse("""[{"id":"bot1"},{"id":"u2"}]""");
        }));

        Assert.Equal(["Welcome u2"], answer.Texts);
    }

    [Fact]
    public async Task A_mention_of_the_bot_in_Teams_is_stripped_by_the_bot()
    {
        var answer = await host.PostAsync(host.Message("<at>Bot</at> echo teams", a =>
        {
            a["channelId"] = "msteams";
            a["entities"] = JArray.Parse("""[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"bot1","name":"Bot"}}]""");
        }));

        Assert.Equal(["Echo: echo teams"], answer.Texts);
    }

    [Fact]
    public async Task An_invoke_answers_inside_the_list_with_capital_letters()
    {
        var answer = await host.PostAsync(host.Message(null, a =>
        {
            (a["type"], a["name"]) = ("invoke", "adaptiveCard/action");
            a["value"] = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"doit"}}""");
        }));

        Assert.Equal(200, answer.Status);
        var activity = answer.Activities.Single();
        Assert.Equal("invokeResponse", (string?)activity["type"]);
        Assert.Equal(
            """{"Status":200,"Body":{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"hi doit"}}""",
            activity["value"]!.ToString(Formatting.None));
    }

    [Fact]
    public async Task After_an_error_what_was_said_and_what_OnTurnError_says_are_returned() =>
        Assert.Equal(["before", "oops: boom"], (await host.PostAsync(host.Message("throw"))).Texts);

    [Fact]
    public async Task A_buffered_reply_cannot_be_deleted_for_it_has_no_id()
    {
        var texts = (await host.PostAsync(host.Message("update"))).Texts.ToList();

        Assert.Equal(("first", 2), (texts[0], texts.Count));
        Assert.Contains("activityId", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_at_once_stay_apart()
    {
        var messages = Enumerable.Range(0, 40).SelectMany(i => new[] { "hi", $"Name{i}", "green" }.Select(text =>
            (i, host.Message(text, a => a["conversation"] = new JObject { ["id"] = $"c{i}" })))).GroupBy(m => m.i).ToList();

        await Parallel.ForEachAsync(messages, async (conversation, _) =>
        {
            var last = string.Empty;
            foreach (var (_, message) in conversation)
                last = (await host.PostAsync(message)).Texts.First();
            Assert.Equal($"Name{conversation.Key} likes green", last);
        });
    }
}

using BotBuilder.Tests.AspNetCore;
using BotBuilder.Tests.Connector.Local;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Connector.Rest;

/// <summary>BOT_PROTOCOL section 2, the rows that a bot like ours uses, against a connector over real HTTP.</summary>
public sealed class RestConnectorClientTests : IAsyncLifetime
{
    private LocalConnector connector = null!;
    private BotHost host = null!;

    public async Task InitializeAsync()
    {
        connector = await LocalConnector.StartAsync();
        host = await BotHost.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_reply_is_the_measured_request()
    {
        var answer = await PostAsync("echo normal");

        Assert.Equal((200, ""), (answer.Status, answer.Body));
        var request = Assert.Single(connector.Seen);
        Assert.Equal(("POST", "/connector/v3/conversations/conv1/activities/a1"), (request.Method, request.PathAndQuery));
        Assert.Equal("application/json; charset=utf-8", request.Headers.ContentType);
        Assert.Equal("conv1", request.Headers["x-ms-conversation-id"]);
        Assert.Contains("Microsoft-BotFramework/3.1", request.Headers.UserAgent.ToString(), StringComparison.Ordinal);
        Assert.Null(request.Authorization);
        Assert.Equal(
            """{"type":"message","serviceUrl":"URL","channelId":"test","from":{"id":"bot1","name":"Bot"},"conversation":{"id":"conv1"},"recipient":{"id":"user1","name":"User"},"locale":"en-US","text":"Echo: echo normal","inputHint":"acceptingInput","attachments":[],"entities":[],"replyToId":"a1"}"""
                .Replace("URL", connector.ServiceUrl, StringComparison.Ordinal),
            request.Body);
    }

    [Fact]
    public async Task Without_an_id_to_reply_to_it_is_sent_to_the_conversation()
    {
        await PostAsync("echo noid", a => a.Remove("id"));

        Assert.Equal(["POST ~/conv1/activities"], connector.Calls);
        Assert.False(connector.Seen[0].Headers.ContainsKey("x-ms-conversation-id"));
    }

    [Fact]
    public async Task What_is_sent_can_be_deleted_by_the_id_that_the_channel_gave()
    {
        await PostAsync("update");

        Assert.Equal(["POST ~/conv1/activities/a1", "DELETE ~/conv1/activities/srv-1"], connector.Calls);
    }

    [Fact]
    public async Task Typing_is_sent_a_trace_only_to_the_emulator_and_a_trace_is_written_whole()
    {
        await PostAsync("trace");
        await PostAsync("trace", a => a["channelId"] = "emulator");

        var body = JObject.Parse(Assert.Single(connector.Seen).Body);
        Assert.Equal(("trace", """{"a":1}"""), ((string?)body["type"], body["value"]!.ToString(Newtonsoft.Json.Formatting.None)));
    }

    [Fact]
    public async Task A_delay_is_waited_for_and_not_sent()
    {
        await ContinueAsync(async turn =>
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await turn.SendActivitiesAsync(
                [new Activity(ActivityTypes.Typing), new Activity(ActivityTypesEx.Delay) { Value = 150 }, MessageFactory.Text("done")]);
            Assert.InRange(watch.ElapsedMilliseconds, 140, 10_000);
        });

        Assert.Equal(["typing", "message"], connector.Seen.Select(r => (string?)JObject.Parse(r.Body)["type"]));
    }

    [Fact]
    public async Task An_update_puts_the_activity()
    {
        await ContinueAsync(async turn =>
        {
            var sent = await turn.SendActivityAsync("first");
            var second = MessageFactory.Text("second");
            second.Id = sent.Id;
            var updated = await turn.UpdateActivityAsync(second);
            Assert.Equal("srv-2", updated.Id);
        });

        Assert.Equal("PUT ~/c%2F1%3Aa/activities/srv-1", connector.Calls.Last());
        Assert.Equal("srv-1", (string?)JObject.Parse(connector.Seen[^1].Body)["id"]);
    }

    [Fact]
    public async Task Members_are_listed_whole_and_by_the_page()
    {
        connector.Next(200, """[{"id":"u1","name":"Ann","userPrincipalName":"ann@example.org"}]""");
        connector.Next(200, """{"continuationToken":"a b&c","members":[{"id":"u1"},{"id":"u2"}]}""");
        connector.Next(200, """{"members":[{"id":"u3"}]}""");

        await ContinueAsync(async turn =>
        {
            var conversations = turn.TurnState.Get<IConnectorClient>().Conversations;
            var all = await conversations.GetConversationMembersAsync("conv1");
            Assert.Equal(("u1", "ann@example.org"), (all[0].Id, (string?)all[0].Properties["userPrincipalName"]));

            var page = await conversations.GetConversationPagedMembersAsync("conv1", 2);
            Assert.Equal(["u1", "u2"], page.Members.Select(m => m.Id));
            var last = await conversations.GetConversationPagedMembersAsync("conv1", 2, page.ContinuationToken);
            Assert.Equal((null, "u3"), (last.ContinuationToken, last.Members.Single().Id));
        });

        Assert.Equal(
            [
                "GET ~/conv1/members",
                "GET ~/conv1/pagedmembers?pageSize=2",
                "GET ~/conv1/pagedmembers?pageSize=2&continuationToken=a%20b%26c",
            ],
            connector.Calls);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, """{"id":"x"}""")]
    [InlineData(202, "{}")]
    public async Task Any_success_will_do_and_an_empty_answer_is_an_empty_id(int status, string body)
    {
        connector.Next(status, body);

        await ContinueAsync(async turn => Assert.Equal(body.Contains('x', StringComparison.Ordinal) ? "x" : "", (await turn.SendActivityAsync("hi")).Id ?? ""));
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"Bad format of conversation c1"}}""", "400 (BadSyntax)")]
    [InlineData(403, "<html>no</html>", "403")]
    [InlineData(500, "", "500")]
    public async Task A_refusal_is_an_error_with_its_status_and_nothing_of_the_conversation(int status, string body, string said)
    {
        connector.Next(status, body);

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => ContinueAsync(turn => turn.SendActivityAsync("hi")));

        Assert.Equal((status, $"The channel answered POST with {said}."), ((int)error.StatusCode!, error.Message));
        Assert.Single(connector.Seen);
    }

    private Task<BotHost.Answer> PostAsync(string text, Action<JObject>? change = null) => host.PostAsync(host.Message(text, a =>
    {
        (a["serviceUrl"], a["deliveryMode"]) = (connector.ServiceUrl, "normal");
        change?.Invoke(a);
    }));

    // The service's address lacks its last slash, and the id needs escaping.
    private Task ContinueAsync(Func<ITurnContext, Task> say) => new CloudAdapter(BotHost.Authentication("Development")).ContinueConversationAsync(
        null,
        new ConversationReference
        {
            ServiceUrl = connector.ServiceUrl.TrimEnd('/'),
            ChannelId = "msteams",
            Conversation = new ConversationAccount(id: "c/1:a"),
        },
        (turn, _) => say(turn),
        default);
}

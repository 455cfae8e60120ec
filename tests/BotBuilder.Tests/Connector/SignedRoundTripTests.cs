using BotBuilder.Tests.Connector.Local;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Connector;

/// <summary>P17 to P19 together: a signed activity comes in, and the reply goes out with a token of the bot's own.</summary>
public sealed class SignedRoundTripTests : IAsyncLifetime
{
    private LocalConnector connector = null!;
    private TokenEndpoint tokens = null!;
    private SignedBot bot = null!;

    public async Task InitializeAsync()
    {
        connector = await LocalConnector.StartAsync();
        tokens = await TokenEndpoint.StartAsync();
        bot = await SignedBot.StartAsync(
            new()
            {
                ["environment"] = "Development",
                ["ToChannelFromBotLoginUrl"] = tokens.LoginUrl,
                ["ValidateAuthority"] = "false",
            },
            clients: tokens.Clients);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await tokens.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_signed_message_is_answered_at_the_connector_with_the_bots_token()
    {
        Assert.Equal(200, await SendAsync("echo one", connector.ServiceUrl));
        Assert.Equal(200, await SendAsync("echo two", connector.ServiceUrl));

        Assert.Equal(["Echo: echo one", "Echo: echo two"], connector.Seen.Select(r => (string?)JObject.Parse(r.Body)["text"]));
        Assert.All(connector.Seen, request => Assert.Equal("Bearer token-1", request.Authorization));
        Assert.Single(tokens.Seen);
    }

    [Fact]
    public async Task A_token_for_one_connector_does_not_send_the_bot_to_another()
    {
        await using var other = await LocalConnector.StartAsync();

        Assert.Equal(401, await SendAsync("echo", other.ServiceUrl));

        Assert.Empty(other.Seen);
        Assert.Empty(tokens.Seen);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response_and_no_token_is_fetched()
    {
        var answer = await bot.Host.PostAsync(
            bot.Message(change: a =>
            {
                (a["type"], a["name"], a["deliveryMode"], a["serviceUrl"]) = ("invoke", "adaptiveCard/action", "normal", connector.ServiceUrl);
                a["value"] = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"doit"}}""");
            }),
            Token(connector.ServiceUrl));

        Assert.Equal((200, "hi doit"), (answer.Status, (string?)JObject.Parse(answer.Body)["value"]));
        Assert.Empty(connector.Seen);
        Assert.Empty(tokens.Seen);
    }

    [Fact]
    public async Task A_stored_reference_is_continued_later()
    {
        var reference = new Activity
        {
            Type = "message",
            Id = "a1",
            ChannelId = "msteams",
            ServiceUrl = connector.ServiceUrl,
            From = new ChannelAccount("user1"),
            Recipient = new ChannelAccount("bot1"),
            Conversation = new ConversationAccount(id: "c1"),
            Locale = "en-GB",
        }.GetConversationReference();

        await bot.Adapter.ContinueConversationAsync(
            TestToken.AppId,
            reference,
            (turn, token) =>
            {
                Assert.Equal(("event", "ContinueConversation"), (turn.Activity.Type, turn.Activity.Name));
                Assert.Same(reference, turn.Activity.RelatesTo);
                return turn.SendActivityAsync("tip of the week", cancellationToken: token);
            },
            default);

        var request = Assert.Single(connector.Seen);
        var sent = JObject.Parse(request.Body);
        Assert.Equal("Bearer token-1", request.Authorization);
        Assert.StartsWith("/connector/v3/conversations/c1/activities", request.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(
            ("tip of the week", "bot1", "user1", "en-GB"),
            ((string?)sent["text"], (string?)sent["from"]!["id"], (string?)sent["recipient"]!["id"], (string?)sent["locale"]));
    }

    [Fact]
    public async Task A_new_conversation_is_created_and_spoken_in()
    {
        connector.Next(201, """{"id":"new:1","activityId":"first"}""");
        var parameters = new ConversationParameters(
            isGroup: true, bot: new ChannelAccount("bot1"), tenantId: "t1", channelData: new { channel = new { id = "19:x" } });

        await bot.Adapter.CreateConversationAsync(
            TestToken.AppId,
            "msteams",
            connector.ServiceUrl,
            null,
            parameters,
            (turn, token) =>
            {
                Assert.Equal(
                    ("event", "CreateConversation", "new:1", "t1", "first"),
                    (turn.Activity.Type, turn.Activity.Name, turn.Activity.Conversation.Id, turn.Activity.Conversation.TenantId, turn.Activity.Id));
                return turn.SendActivityAsync("hello", cancellationToken: token);
            },
            default);

        Assert.Equal(["POST ~", "POST ~/new%3A1/activities/first"], connector.Calls);
        Assert.Equal(
            """{"isGroup":true,"bot":{"id":"bot1"},"tenantId":"t1","channelData":{"channel":{"id":"19:x"}}}""", connector.Seen[0].Body);
        Assert.All(connector.Seen, request => Assert.Equal("Bearer token-1", request.Authorization));
    }

    [Fact]
    public async Task Another_apps_id_gets_no_token()
    {
        var reference = new ConversationReference { ServiceUrl = connector.ServiceUrl, Conversation = new ConversationAccount(id: "c1") };

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Adapter.ContinueConversationAsync(
            TestToken.OtherAppId, reference, (turn, token) => turn.SendActivityAsync("tip", cancellationToken: token), default));

        Assert.Empty(connector.Seen);
        Assert.Empty(tokens.Seen);
    }

    [Fact]
    public async Task What_is_known_of_the_caller_is_what_its_token_proved()
    {
        string? callerId = null;
        bot.Adapter.Use(new Middleware(turn => callerId = turn.Activity.CallerId));

        await SendAsync("echo", connector.ServiceUrl);

        Assert.Equal("urn:botframework:azure", callerId);
    }

    private async Task<int> SendAsync(string text, string serviceUrl) => (await bot.Host.PostAsync(
        bot.Message(text, a => (a["serviceUrl"], a["deliveryMode"], a["callerId"]) = (serviceUrl, "normal", "urn:me")),
        Token(connector.ServiceUrl))).Status;

    private static string Token(string serviceUrl) => TestToken.OfChannel(t => t.Claims["serviceurl"] = serviceUrl).Bearer();

    private sealed class Middleware(Action<ITurnContext> see) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            see(turnContext);
            return next(cancellationToken);
        }
    }
}

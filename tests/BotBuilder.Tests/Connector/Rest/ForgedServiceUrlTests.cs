using System.Collections.Concurrent;
using BotBuilder.Tests.AspNetCore;
using BotBuilder.Tests.Connector.Local;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Connector.Rest;

/// <summary>P18, P19: a forged service URL is refused and causes no request, even where the token vouches for it.</summary>
public sealed class ForgedServiceUrlTests
{
    [Theory]
    [InlineData("http://169.254.169.254/metadata/")]
    [InlineData("https://169.254.169.254/metadata/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/uk/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/uk/")]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://localhost:3978/")]
    public async Task No_request_leaves_for_it_in_Production(string serviceUrl)
    {
        using var network = new NoNetwork();
        await using var bot = await SignedBot.StartAsync(clients: network);
        foreach (var delivery in new[] { "normal", "expectReplies" })
        {
            var status = await bot.StatusAsync(
                TestToken.OfChannel(t => t.Claims["serviceurl"] = serviceUrl).Bearer(),
                a => (a["serviceUrl"], a["deliveryMode"]) = (serviceUrl, delivery));

            Assert.Equal(401, status);
        }

        Assert.All(network.Asked, address => Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal));
        Assert.All(network.Asked, address => Assert.True(
            address.EndsWith("/keys", StringComparison.Ordinal) || address.EndsWith("/openidconfiguration", StringComparison.Ordinal), address));
    }

    [Fact]
    public async Task A_server_on_this_machine_hears_nothing_in_Production()
    {
        await using var connector = await LocalConnector.StartAsync();
        await using var bot = await SignedBot.StartAsync();

        var status = await bot.StatusAsync(
            TestToken.OfChannel(t => t.Claims["serviceurl"] = connector.ServiceUrl).Bearer(),
            a => (a["serviceUrl"], a["deliveryMode"]) = (connector.ServiceUrl, "normal"));

        Assert.Equal(401, status);
        Assert.Empty(connector.Seen);
    }

    [Fact]
    public async Task A_forged_address_is_refused_in_Development_too()
    {
        await using var host = await BotHost.StartAsync();

        var status = (await host.PostAsync(host.Message("echo", a =>
            (a["serviceUrl"], a["deliveryMode"]) = ("http://169.254.169.254/", "normal")))).Status;

        Assert.Equal(401, status);
    }

    [Fact]
    public async Task Where_the_replies_go_into_the_answer_in_Development_nothing_is_sent_to_a_foreign_address()
    {
        using var network = new NoNetwork();
        var authentication = new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["environment"] = "Development" }).Build(),
            httpClientFactory: network);
        await using var host = await BotHost.StartAsync(authentication, adapter => adapter.Use(new Impatient()));

        var answer = await host.PostAsync(host.Message("echo", a => a["serviceUrl"] = "https://evil.example/"));

        Assert.Equal((200, "Echo: echo"), (answer.Status, answer.Texts.Last()));
        Assert.Empty(network.Asked);
    }

    [Fact]
    public async Task A_stored_reference_to_another_host_is_not_followed()
    {
        using var network = new NoNetwork();
        await using var bot = await SignedBot.StartAsync(clients: network);
        var reference = new ConversationReference
        {
            ServiceUrl = "https://evil.example/",
            ChannelId = "msteams",
            Conversation = new ConversationAccount(id: "c1"),
        };

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bot.Adapter.ContinueConversationAsync(
            TestToken.AppId, reference, (turn, token) => turn.SendActivityAsync("tip", cancellationToken: token), default));
        Assert.Empty(network.Asked);
    }

    [Fact]
    public async Task An_address_changed_in_the_turn_is_checked_where_it_is_called()
    {
        await using var connector = await LocalConnector.StartAsync();
        var adapter = new CloudAdapter(BotHost.Authentication("Development"));
        var reference = new ConversationReference { ServiceUrl = connector.ServiceUrl, Conversation = new ConversationAccount(id: "c1") };

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => adapter.ContinueConversationAsync(
            null, reference, (turn, token) =>
            {
                turn.TurnState.Get<Microsoft.Bot.Connector.IConnectorClient>().BaseUri = new Uri("http://169.254.169.254/");
                return turn.SendActivityAsync("tip", cancellationToken: token);
            }, default));
        Assert.Empty(connector.Seen);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var connector = await LocalConnector.StartAsync();
        await using var target = await LocalConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        connector.Next(status, location: target.ServiceUrl);

        var answer = await host.PostAsync(host.Message("echo", a => (a["serviceUrl"], a["deliveryMode"]) = (connector.ServiceUrl, "normal")));

        Assert.Equal((500, 1, 0), (answer.Status, connector.Seen.Count, target.Seen.Count));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public async Task A_conversation_id_cannot_climb_out_of_the_path(string id)
    {
        await using var connector = await LocalConnector.StartAsync();
        await using var host = await BotHost.StartAsync();

        var answer = await host.PostAsync(host.Message("echo", a =>
        {
            (a["serviceUrl"], a["deliveryMode"]) = (connector.ServiceUrl, "normal");
            a["conversation"] = new JObject { ["id"] = id };
        }));

        Assert.Equal((400, 0), (answer.Status, connector.Seen.Count));
    }

    /// <summary>Sends past the turn's buffer, as the SDK's typing middleware does.</summary>
    private sealed class Impatient : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            var typing = ((Activity)Activity.CreateTypingActivity()).ApplyConversationReference(turnContext.Activity.GetConversationReference());
            await Assert.ThrowsAsync<InvalidOperationException>(
                () => turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken));
            await next(cancellationToken);
        }
    }

    /// <summary>Notes every request; lets those to this machine through and nothing else.</summary>
    private sealed class NoNetwork() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false }), IHttpClientFactory
    {
        public ConcurrentQueue<string> Asked { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Enqueue(request.RequestUri!.AbsoluteUri);
            return request.RequestUri.IsLoopback
                ? base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("There is no network in this test.");
        }
    }
}

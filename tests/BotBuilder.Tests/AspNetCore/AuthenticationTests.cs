using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.AspNetCore;

/// <summary>BOT_PROTOCOL section 3 and DESIGN section 7: anonymous only in Development, and never unverified.</summary>
public sealed class AuthenticationTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public void Without_an_app_id_it_does_not_start_outside_Development(string environment)
    {
        var error = Assert.Throws<InvalidOperationException>(() => BotHost.Authentication(environment));

        Assert.Contains("MicrosoftAppId", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("", 200)]
    [InlineData("Basic x", 401)]
    [InlineData("Bearer x", 401)]
    public async Task In_Development_only_a_caller_without_a_token_is_anonymous(string? authorization, int status)
    {
        await using var host = await BotHost.StartAsync();

        Assert.Equal(status, (await host.PostAsync(host.Message("echo"), authorization)).Status);
    }

    [Fact]
    public async Task What_the_sender_says_of_its_caller_id_is_not_believed()
    {
        var authentication = new Accepting();
        await using var host = await BotHost.StartAsync(authentication);

        await host.PostAsync(host.Message("echo", a => a["callerId"] = "urn:botframework:azure"));

        Assert.Equal("urn:ours", authentication.Seen!.CallerId);
    }

    [Fact]
    public async Task Replies_go_to_the_connector_in_order()
    {
        var authentication = new Accepting();
        await using var host = await BotHost.StartAsync(authentication);

        var answer = await host.PostAsync(host.Message("echo", a => a["deliveryMode"] = "normal"));
        await host.PostAsync(host.Message("update", a => a["deliveryMode"] = "normal"));
        await host.PostAsync(host.Message("trace", a => (a["deliveryMode"], a["channelId"]) = ("normal", "emulator")));
        await host.PostAsync(host.Message("echo noid", a =>
        {
            a["deliveryMode"] = "normal";
            a.Remove("id");
        }));

        Assert.Equal((200, ""), (answer.Status, answer.Body));
        Assert.Equal(
            [
                "reply a1 Echo: echo",
                "reply a2 first",
                "delete conv1 r2",
                "reply a3 ",
                "send Echo: echo noid",
            ],
            authentication.Connector.Calls);
        Assert.Equal("http://127.0.0.1:5099/connector/", authentication.Connector.ServiceUrl);
    }

    /// <summary>Accepts everybody, so that what comes after can be seen.</summary>
    private sealed class Accepting : BotFrameworkAuthentication
    {
        public FakeConnector Connector { get; } = new();

        public Activity? Seen { get; private set; }

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
            Activity activity, string authHeader, CancellationToken cancellationToken)
        {
            Seen = activity;
            return Task.FromResult(new AuthenticateRequestResult
            {
                Audience = "aud",
                CallerId = "urn:ours",
                ClaimsIdentity = new(),
                ConnectorFactory = CreateConnectorFactory(new()),
            });
        }

        public override ConnectorFactory CreateConnectorFactory(System.Security.Claims.ClaimsIdentity claimsIdentity) =>
            new Factory(Connector);
    }

    private sealed class Factory(FakeConnector connector) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            connector.ServiceUrl = serviceUrl;
            return Task.FromResult<IConnectorClient>(connector);
        }
    }

    private sealed class FakeConnector : IConnectorClient, IConversations
    {
        private int sent;

        public List<string> Calls { get; } = [];

        public string? ServiceUrl { get; set; }

        public Uri BaseUri { get; set; } = new("http://127.0.0.1");

        public IConversations Conversations => this;

        public Task<ResourceResponse> SendAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
            Note($"send {activity.Text}");

        public Task<ResourceResponse> ReplyAsync(
            string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
            Note($"reply {activityId} {activity.Text}");

        public Task<ResourceResponse> UpdateAsync(
            string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
            Note($"update {activityId}");

        public Task DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
            Note($"delete {conversationId} {activityId}");

        public Task<ConversationResourceResponse> CreateAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IList<ChannelAccount>> MembersAsync(string conversationId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<PagedMembersResult> PagedMembersAsync(
            string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public void Dispose()
        {
        }

        private Task<ResourceResponse> Note(string call)
        {
            Calls.Add(call);
            return Task.FromResult(new ResourceResponse($"r{++sent}"));
        }
    }
}

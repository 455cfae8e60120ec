using System.Net.Http.Headers;
using System.Text;
using BotBuilder.Tests.Dialogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.AspNetCore;

/// <summary>The probe bot behind a real server on loopback.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;
    private int activityId;

    private BotHost(WebApplication app)
    {
        this.app = app;
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public static async Task<BotHost> StartAsync(
        BotFrameworkAuthentication? authentication = null, Action<CloudAdapter>? configure = null)
    {
        var adapter = new CloudAdapter(authentication ?? Authentication("Development"));
        configure?.Invoke(adapter);
        var bot = new ProbeBot(new ConversationState(new MemoryStorage()), ColourDialogs.Component());

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Map("/api/messages", context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.StartAsync();
        return new BotHost(app);
    }

    public static ConfigurationBotFrameworkAuthentication Authentication(string environment, string? appId = null) =>
        new(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["environment"] = environment, ["MicrosoftAppId"] = appId })
            .Build());

    public static JObject Activity(string json) => JObject.Parse(json);

    /// <summary>An activity as the measured client sent it, changed by <paramref name="change"/>.</summary>
    public JObject Message(string? text, Action<JObject>? change = null)
    {
        var activity = JObject.FromObject(new
        {
            type = "message",
            id = $"a{++activityId}",
            channelId = "test",
            serviceUrl = "http://127.0.0.1:5099/connector/",
            locale = "en-US",
            from = new { id = "user1", name = "User" },
            recipient = new { id = "bot1", name = "Bot" },
            conversation = new { id = "conv1" },
            text,
            deliveryMode = "expectReplies",
        });
        change?.Invoke(activity);
        return activity;
    }

    public Task<Answer> PostAsync(JObject activity, string? authorization = null) => PostAsync(activity.ToString(), authorization);

    public async Task<Answer> PostAsync(string body, string? authorization = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(contentType));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        return new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    internal sealed record Answer(int Status, string? ContentType, string Body)
    {
        public JArray Activities => (JArray)JObject.Parse(Body)["activities"]!;

        public IEnumerable<string?> Texts => Activities.Select(a => (string?)a["text"]);
    }
}

using System.Collections.Concurrent;
using System.Text;
using AdviceBot.Web.Teams.Tips;
using AdviceBot.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.Teams;

/// <summary>The tip of the week through the whole program: asked for over HTTP, sent to a local connector over HTTP, days later.</summary>
public sealed class ProactiveTipTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-tips-").FullName;
    private readonly ManualTime _time = new(new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentQueue<(string Path, JObject Activity)> _received = [];
    private WebApplication _connector = null!;
    private int _status = StatusCodes.Status200OK;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _connector = builder.Build();
        _connector.MapPost("/v3/conversations/{**rest}", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            _received.Enqueue((context.Request.Path, JObject.Parse(await reader.ReadToEndAsync())));
            context.Response.StatusCode = _status;
            await context.Response.WriteAsJsonAsync(new { id = "1" });
        });
        await _connector.StartAsync();
    }

    public Task DisposeAsync() => _connector.DisposeAsync().AsTask();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task T5_A_channel_that_subscribed_gets_one_card_on_Monday_in_a_thread_of_its_own()
    {
        using var program = Start();
        await SubscribeAsync(program);
        Assert.Equal("/v3/conversations/19:team@thread;messageid=7/activities/1", Assert.Single(_received).Path);
        _received.Clear();

        _time.Advance(TimeSpan.FromDays(2));
        await UntilAsync(() => program.Log.Text.Contains("sent to 1 of 1 chats", StringComparison.Ordinal));
        var (path, tip) = Assert.Single(_received);
        Assert.Equal("/v3/conversations/19:team@thread/activities", path);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)tip.SelectToken("attachments[0].contentType"));
        Assert.Contains((string?)tip.SelectToken("attachments[0].content.body[0].text"), program.Content.Tips.Select(page => page.Title));
    }

    [Fact]
    public async Task P2_A_channel_that_refuses_gets_no_error_page_and_is_not_named_in_the_log()
    {
        using var program = Start();
        await SubscribeAsync(program);
        _received.Clear();
        _status = StatusCodes.Status403Forbidden;
        _time.Advance(TimeSpan.FromDays(2));
        await UntilAsync(() => program.Log.Text.Contains("sent to 0 of 1 chats", StringComparison.Ordinal));
        Assert.Single(_received);
        Assert.DoesNotContain("19:team", program.Log.Text, StringComparison.Ordinal);
    }

    // The service of the program itself sends, as its timer fires.
    private static async Task UntilAsync(Func<bool> done)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!done()) await Task.Delay(20, limit.Token);
    }

    private AdviceProgram Start() =>
        new(settings: [(TipOptions.FolderKey, _folder)], services: services => services.AddSingleton<TimeProvider>(_time));

    private async Task SubscribeAsync(AdviceProgram program)
    {
        var activity = JObject.FromObject(new
        {
            type = "message",
            id = "1",
            text = "subscribe",
            channelId = "msteams",
            serviceUrl = _connector.Urls.First(),
            from = new { id = "29:staff", name = "Sam" },
            recipient = new { id = "28:bot", name = "Advice" },
            conversation = new { id = "19:team@thread;messageid=7", conversationType = "channel", isGroup = true },
        });
        using var response = await program.CreateClient().PostAsync("/api/messages", new StringContent(activity.ToString(), Encoding.UTF8, "application/json"));
        Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
    }
}

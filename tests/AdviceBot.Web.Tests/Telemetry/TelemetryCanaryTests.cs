using System.Net;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Web.Telemetry;
using AdviceBot.Web.Tests.Azure;
using AdviceBot.Web.Tests.DirectLine;
using AdviceBot.Web.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AdviceBot.Web.Tests.Telemetry;

/// <summary>
/// P2 with everything switched on that could tell: telemetry arrives at a collector, and holds nothing of what was written, by whom, or
/// from where. A word that exists nowhere else is sent along every path; every byte that the collector gets is searched.
/// </summary>
[Collection(nameof(Alone))]
public sealed class TelemetryCanaryTests : IAsyncLifetime
{
    private const string Canary = "zqxcanary9182";
    private const string Message = Canary + " I met a man online and he wants money for a flight";
    private const string Danger = Canary + " he is outside my door with a knife";
    private const string Page = "Romance fraud";

    private OtlpReceiver _collector = null!;

    public async Task InitializeAsync() => _collector = await OtlpReceiver.StartAsync();

    public Task DisposeAsync() => _collector.DisposeAsync().AsTask();

    [Fact]
    public async Task P2_From_every_channel_the_numbers_arrive_and_no_text_and_no_id()
    {
        await using var language = await LanguageServer.StartAsync((context, request, _) => LanguageServer.WriteAsync(context, 200, LanguageAnswers.To(request)));
        await using var program = await RunningProgram.StartAsync(
            Repository.Content,
            [.. DirectLineSettings.On, ("OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Address), ("AzureLanguage:Endpoint", language.Address.ToString()), ("AzureLanguage:Key", Canary), LearntWords.Setting]);
        using var http = CanaryClient(program.Address);
        var chat = await ChatClient.OpenAsync(http);
        foreach (var words in (string[])[Message, Danger, Page]) await chat.SayAsync(words);
        await http.GetAsync($"/advice/{Canary}?q={Canary}");
        await http.GetAsync($"/?message={Canary}");
        await http.SendAsync(new HttpRequestMessage(new HttpMethod(Canary), "/"));
        var activity = Activities.Message(Message, Canary);
        activity["id"] = Canary;
        activity["from"]!["id"] = Canary;
        await http.PostAsync(activity);
        await http.PostJsonAsync($"{{\"type\":\"{Canary}\"");
        var direct = await DirectLineChat.OpenAsync(http);
        await direct.SayAsync(Danger, Canary);
        await direct.SendAsync(HttpMethod.Get, $"conversations/{Canary}/activities?watermark={Canary}");
        await program.TerminateAsync();
        Assert.Equal(0, await program.EndAsync());

        AssertUnseen(program.Output, chat.ConversationId, direct.Id, direct.Token);
        Assert.Contains(language.Requests, request => request.Body.Contains(Canary, StringComparison.Ordinal));

        Assert.Subset(new HashSet<string> { "turn", "GET", "_OTHER", "GET /", "POST /", "_OTHER /", "GET /advice/{id}", "POST /api/messages", "POST /v3/directline/tokens/generate", "POST /v3/directline/conversations/", "POST /v3/directline/conversations", "POST /v3/directline/conversations/{id}/activities", "GET /v3/directline/conversations/{id}/activities" }, _collector.Spans);
        Assert.Superset(new HashSet<string> { "turn", "POST /", "POST /api/messages", "POST /v3/directline/conversations/{id}/activities" }, _collector.Spans);
        Assert.Equal(TelemetryNames.SpanAttributes.ToHashSet(), _collector.SpanAttributes);
        Assert.Empty(_collector.SpanExtras);
        Assert.Superset(new HashSet<string> { "advicebot.turns", "advicebot.turn.duration", "advicebot.urgent.findings", "advicebot.cloud.calls", "advicebot.content.info", "advicebot.content.faults", "http.server.request.duration" }, _collector.Metrics);
        Assert.Subset(TelemetryNames.Metrics.Keys.ToHashSet(), _collector.Metrics);
        Assert.Contains("outcome=Asked topic=romance-fraud", _collector.PointsOf("advicebot.turns"));
        Assert.Contains(_collector.PointsOf("advicebot.turns"), point => point.StartsWith("outcome=Urgent", StringComparison.Ordinal));
        Assert.Contains("outcome=Urgent", _collector.PointsOf("advicebot.turn.duration"));
        Assert.Contains("outcome=Answered", _collector.PointsOf("advicebot.cloud.calls"));
        Assert.All(_collector.PointsOf("advicebot.urgent.findings"), point => Assert.Matches("^rule=[a-z-]+$", point));
        Assert.All(_collector.PointsOf("advicebot.content.info"), point => Assert.Matches("^version=[0-9a-f]{12}$", point));
        Assert.Contains("Turn ended: Urgent", _collector.Logs);
    }

    [Fact]
    public async Task P2_Where_the_urgency_check_throws_what_was_written()
    {
        await HoldAsync(services => services.AddSingleton<IUrgencyDetectorFactory, FailingDetectors>(), DirectLineSettings.On);
        Assert.Contains(_collector.Logs, line => line.StartsWith("The urgency check failed with System.InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task P2_Where_understanding_throws_what_was_written()
    {
        await HoldAsync(services => services.AddSingleton<ITopicFinderFactory, FailingFinders>());
        Assert.Contains("outcome=Error", _collector.PointsOf("advicebot.turns"));
        Assert.Contains("outcome=Error", _collector.PointsOf("advicebot.turn.duration"));
    }

    [Fact]
    public async Task P2_Where_the_store_throws_what_was_written()
    {
        await HoldAsync(services => services.AddSingleton<IStorage>(new FailingStorage(Canary)));
        Assert.Contains("error.type=System.InvalidOperationException", _collector.PointsOf("advicebot.state.faults"));
        Assert.Contains("outcome=Error", _collector.PointsOf("advicebot.turns"));
    }

    [Fact]
    public async Task Nothing_is_sent_unless_it_is_configured()
    {
        using (var program = new AdviceProgram()) await (await ChatClient.OpenAsync(program)).SayAsync(Page);
        Assert.Empty(_collector.Everything);
    }

    [Fact]
    public async Task What_is_left_of_the_log_goes_out_while_the_program_stops()
    {
        using var program = new AdviceProgram(settings: [("Telemetry:Endpoint", _collector.Address)]);
        await (await ChatClient.OpenAsync(program)).SayAsync(Page);
        await program.Services.GetRequiredService<IHost>().StopAsync();
        Assert.Contains("Turn ended: Asked", _collector.Logs);
    }

    [Fact]
    public async Task A_collector_that_is_away_changes_no_answer()
    {
        var address = _collector.Address;
        await _collector.DisposeAsync();
        using var program = new AdviceProgram(settings: [("Telemetry:Endpoint", address)]);
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Page);
        Assert.Equal(HttpStatusCode.OK, chat.Response.StatusCode);
        Assert.Contains(chat.Messages, message => message.Contains(Page, StringComparison.Ordinal));
    }

    private async Task HoldAsync(Action<IServiceCollection> services, params (string, string)[] settings)
    {
        var log = string.Empty;
        string[] ids;
        using (var program = new AdviceProgram(settings: [("Telemetry:Endpoint", _collector.Address), ("Logging:LogLevel:Default", "Trace"), .. settings], services: services))
        {
            using var http = CanaryClient(program.Address);
            var chat = await ChatClient.OpenAsync(http);
            await chat.SayAsync(Message);
            await http.PostAsync(Activities.Message(Message, Canary));
            ids = [chat.ConversationId];
            if (settings.Length > 0)
            {
                var direct = await DirectLineChat.OpenAsync(http);
                await direct.SayAsync(Message, Canary);
                ids = [.. ids, direct.Id, direct.Token];
            }

            log = program.Log.Text;
        }

        AssertUnseen(log, ids);
        Assert.NotEmpty(_collector.Spans);
        Assert.Subset(TelemetryNames.SpanAttributes.ToHashSet(), _collector.SpanAttributes);
        Assert.Empty(_collector.SpanExtras);
    }

    private void AssertUnseen(string log, params string[] ids)
    {
        Assert.NotEmpty(log);
        foreach (var what in ids.Append(Canary).Append("127.0.0.1"))
        {
            if (what != "127.0.0.1") Assert.DoesNotContain(what, log, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(what, _collector.Everything, StringComparison.OrdinalIgnoreCase);
        }
    }

    // Whatever a browser, a proxy or an attacker may add.
    private static HttpClient CanaryClient(Uri address)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("User-Agent", Canary);
        http.DefaultRequestHeaders.Add("Cookie", "a=" + Canary);
        http.DefaultRequestHeaders.Add("X-Forwarded-For", Canary);
        http.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        http.DefaultRequestHeaders.Add("tracestate", "a=" + Canary);
        http.DefaultRequestHeaders.Add("baggage", "a=" + Canary);
        return http;
    }
}

/// <summary>Tests that listen to the whole process run by themselves.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

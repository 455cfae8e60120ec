using BotBuilder.Tests.Connector.Local;
using Microsoft.Bot.Connector.Rest;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotBuilder.Tests.Connector.Rest;

/// <summary>A busy channel is tried again as it asks, a few times, and never beyond the ceiling.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private LocalConnector connector = null!;

    public async Task InitializeAsync() => connector = await LocalConnector.StartAsync();

    public async Task DisposeAsync() => await connector.DisposeAsync();

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Retry_After_is_waited_for(int status)
    {
        connector.Next(status, retryAfter: "7");
        var call = CallAsync();
        await clock.WaitForPauseAsync(TimeSpan.FromSeconds(7));
        Assert.Single(connector.Seen);

        clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal("srv-1", await call);
        Assert.Equal(2, connector.Seen.Count);
    }

    [Fact]
    public async Task Retry_After_may_be_a_date()
    {
        connector.Next(429, retryAfter: clock.GetUtcNow().AddSeconds(3).ToString("R"));
        var call = CallAsync();
        await clock.WaitForPauseAsync(TimeSpan.FromSeconds(3));

        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("srv-1", await call);
    }

    [Fact]
    public async Task Without_Retry_After_the_pauses_grow_and_after_four_attempts_it_is_over()
    {
        for (var i = 0; i < 5; i++)
            connector.Next(503);
        var call = CallAsync();
        foreach (var pause in new[] { 0.5, 1, 2 })
        {
            await clock.WaitForPauseAsync(TimeSpan.FromSeconds(pause));
            clock.Advance(TimeSpan.FromSeconds(pause));
        }

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => call);
        Assert.Equal((503, 4), ((int)error.StatusCode!, connector.Seen.Count));
    }

    [Fact]
    public async Task A_pause_beyond_the_ceiling_is_not_waited_for()
    {
        connector.Next(429, retryAfter: "15");

        var error = await Assert.ThrowsAsync<HttpRequestException>(CallAsync);

        Assert.Equal((429, 1), ((int)error.StatusCode!, connector.Seen.Count));
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_given_up_at_the_ceiling()
    {
        connector.NextNever();
        var call = CallAsync();
        await clock.WaitForPauseAsync(TimeSpan.FromSeconds(15));
        while (connector.Seen.Count == 0)
            await Task.Delay(10);

        clock.Advance(TimeSpan.FromSeconds(15));

        var error = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal("The channel did not answer POST within 15 seconds.", error.Message);
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled_and_not_a_timeout()
    {
        connector.NextNever();
        using var cancelled = new CancellationTokenSource();
        var call = CallAsync(cancelled.Token);
        while (connector.Seen.Count == 0)
            await Task.Delay(10);

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        connector.Next(200, new string(' ', 2 * 1024 * 1024));

        await Assert.ThrowsAsync<HttpRequestException>(CallAsync);
    }

    private Task<string> CallAsync() => CallAsync(default);

    private async Task<string> CallAsync(CancellationToken cancellationToken)
    {
        var http = new ConnectorHttp(new HttpClients(null), new OutboundHosts([], isDevelopment: true), clock, NullLogger.Instance);
        using var client = new RestConnectorClient(new Uri(connector.ServiceUrl), http, _ => Task.FromResult<string>(null!));
        return (await client.SendAsync("c1", new() { Type = "message" }, cancellationToken)).Id;
    }
}

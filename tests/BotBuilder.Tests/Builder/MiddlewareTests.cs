using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;

namespace BotBuilder.Tests.Builder;

public sealed class MiddlewareTests
{
    private readonly List<string> log = [];

    [Fact]
    public async Task Middleware_runs_in_order_on_the_way_in_and_in_reverse_on_the_way_out()
    {
        var adapter = new TestAdapter().Use(new Logging(log, "a")).Use(new Logging(log, "b"));

        await adapter.SendTextToBotAsync("hi", (_, _) => Log("bot"), default);

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], log);
    }

    [Fact]
    public async Task Middleware_that_does_not_call_next_ends_the_turn()
    {
        var adapter = new TestAdapter().Use(new Logging(log, "a")).Use(new Stop()).Use(new Logging(log, "b"));

        await adapter.SendTextToBotAsync("hi", (_, _) => Log("bot"), default);

        Assert.Equal(["a in", "a out"], log);
    }

    [Fact]
    public async Task An_error_goes_to_OnTurnError_with_the_turn()
    {
        var adapter = new TestAdapter { OnTurnError = (turn, e) => turn.SendActivityAsync($"oops: {e.Message}") };

        await adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException("boom"), default);

        Assert.Equal("oops: boom", adapter.ActiveQueue.Single().Text);
    }

    [Fact]
    public async Task Without_OnTurnError_an_error_reaches_the_caller()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new TestAdapter().SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException(), default));
    }

    private Task Log(string text)
    {
        log.Add(text);
        return Task.CompletedTask;
    }

    private sealed class Logging(List<string> log, string name) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            log.Add($"{name} in");
            await next(cancellationToken);
            log.Add($"{name} out");
        }
    }

    private sealed class Stop : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }
}

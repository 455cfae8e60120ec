using BotBuilder.Tests.Connector.Local;
using Microsoft.Extensions.Logging;

namespace BotBuilder.Tests.Connector;

/// <summary>P2: the log says why a request was refused, and nothing of who sent what.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task A_refusal_is_logged_with_its_reason_and_nothing_of_the_activity_or_the_token()
    {
        var log = new List();
        await using var bot = await SignedBot.StartAsync(logger: log);

        await bot.StatusAsync(TestToken.OfChannel(t => t.Claims["aud"] = TestToken.OtherAppId).Bearer());
        await bot.StatusAsync(TestToken.OfChannel(t => t.Key = TestKeys.K9).Bearer());
        await bot.StatusAsync("Bearer user1");
        bot.Channels.IsDown = true;
        await bot.StatusAsync(TestToken.OfChannel(t => t.KeyId = "new").Bearer());
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.StatusAsync(TestToken.OfChannel().Bearer());

        Assert.Equal(
            [
                "A request was refused: The token is not for this bot. (none)",
                "A request was refused: The token does not hold. (SecurityTokenInvalidSignatureException)",
                "A request was refused: The token could not be checked. (SecurityTokenMalformedException)",
                "A request was refused: The token does not hold. (SecurityTokenSignatureKeyNotFoundException)",
                "The signing keys could not be read (IOException); requests signed with other keys are refused.",
            ],
            log.Lines);
    }

    private sealed class List : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}

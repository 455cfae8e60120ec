using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Web.Tests.Support;

/// <summary>Keeps every log line of a program, with its exception and its scopes' values.</summary>
internal sealed class LogCapture : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public string Text => string.Join('\n', Lines);

    public ILogger CreateLogger(string categoryName) => new Capture(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Capture(LogCapture all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            // The server's own scopes hold the path and ids of a request; sinks write them out, so they count.
            if (state is IEnumerable<KeyValuePair<string, object?>> values) all.Lines.Enqueue($"scope {category}: {string.Join(", ", values)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            all.Lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>Keeps everything that is logged, as text with every value and exception in it.</summary>
internal sealed class CaptureLog
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyList<string> Lines => [.. _lines];

    public IEnumerable<string> Outcomes => _lines.Where(line => line.StartsWith("Turn ended: ", StringComparison.Ordinal)).Select(line => line["Turn ended: ".Length..]);

    public ILogger<T> For<T>() => new Logger<T>(this);

    private sealed class Logger<T>(CaptureLog log) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log._lines.Enqueue(formatter(state, exception) + exception);
    }
}

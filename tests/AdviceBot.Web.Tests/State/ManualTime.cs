using System.Collections.Concurrent;

namespace AdviceBot.Web.Tests.State;

/// <summary>A clock that a test moves; its timers fire when it does.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly ConcurrentQueue<Action> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 21, 22, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _timers.Enqueue(() => callback(state));
        return new Idle();
    }

    public void Advance(TimeSpan by)
    {
        _now += by;
        foreach (var timer in _timers) timer();
    }

    private sealed class Idle : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

namespace BotBuilder.Tests.Connector.Local;

/// <summary>A clock that stands still until it is moved; what waits on it goes on then.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Waiting> timers = [];
    private DateTimeOffset now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        List<Waiting> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    /// <summary>Returns once something waits for exactly that long.</summary>
    public async Task WaitForPauseAsync(TimeSpan pause)
    {
        for (var i = 0; i < 500; i++)
        {
            lock (gate)
                if (timers.Exists(timer => timer.Due == now + pause))
                    return;
            await Task.Delay(10);
        }

        throw new TimeoutException($"Nothing waits for {pause}.");
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            var timer = new Waiting(this, callback, state);
            timer.Set(dueTime);
            return timer;
        }
    }

    private sealed class Waiting(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public void Set(TimeSpan dueTime)
        {
            clock.timers.Remove(this);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            Due = clock.now + dueTime;
            clock.timers.Add(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
                Set(dueTime);
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

namespace AdviceBot.Web.Tests.Azure;

/// <summary>A clock that a test moves, whose timers run the faster the more it is hurried.</summary>
internal sealed class MovedTime : TimeProvider
{
    private long _ticks;

    /// <summary>How far the clock jumps each time it is looked at.</summary>
    public TimeSpan JumpAtEachLook { get; init; }

    /// <summary>How many times as fast timers run.</summary>
    public double Hurry { get; init; } = 1;

    public void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Add(ref _ticks, JumpAtEachLook.Ticks));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Hurry : dueTime, period);
}

using System.Globalization;
using System.Runtime;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>What a bot's process has used since its start.</summary>
/// <param name="Processor">Processor time, the kernel's for it included.</param>
/// <param name="Allocated">Bytes that it has allocated; nought where it cannot tell.</param>
/// <param name="Megabytes">What it holds now; nought where it cannot tell.</param>
/// <param name="Paused">For how long the collector has stopped everything; nought where it cannot tell.</param>
/// <param name="Compiled">How many methods it has compiled, those that were compiled again counted again; nought where it cannot tell.</param>
internal readonly record struct BotUse(TimeSpan Processor, long Allocated = 0, long Megabytes = 0, TimeSpan Paused = default, long Compiled = 0)
{
    /// <summary>What this process has used.</summary>
    public static BotUse Own => new(Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), Environment.WorkingSet / (1024 * 1024), GC.GetTotalPauseDuration(), JitInfo.GetCompiledMethodCount());

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="line">The line.</param>
    /// <returns>What it says.</returns>
    public static BotUse Parse(string line)
    {
        var parts = Array.ConvertAll(line.Split(' '), part => long.Parse(part, CultureInfo.InvariantCulture));
        return new BotUse(new TimeSpan(parts[0]), parts[1], parts[2], new TimeSpan(parts[3]), parts[4]);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Processor.Ticks} {Allocated} {Megabytes} {Paused.Ticks} {Compiled}");
}

using System.Diagnostics;

namespace AdviceBot.Benchmarks.Finding;

/// <summary>What something costs each time.</summary>
/// <param name="Milliseconds">Processor time of the whole process, so that other work on the machine counts for little; the least of several series.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal sealed record Cost(double Milliseconds, long Bytes)
{
    private const int Series = 5;

    /// <summary>Measures.</summary>
    /// <param name="run">What is measured; it must do its work on the thread that calls it.</param>
    /// <param name="rounds">How often it is done in each series; the processor's clock counts hundredths of a second, so it should take some tenths.</param>
    /// <returns>The cost.</returns>
    public static Cost Of(Action run, int rounds)
    {
        for (var i = 0; i < rounds; i++) run();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        run();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        using var process = Process.GetCurrentProcess();
        var least = double.MaxValue;
        for (var series = 0; series < Series; series++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            for (var i = 0; i < rounds; i++) run();
            process.Refresh();
            least = Math.Min(least, (process.TotalProcessorTime - before).TotalMilliseconds / rounds);
        }

        return new Cost(least, bytes);
    }
}

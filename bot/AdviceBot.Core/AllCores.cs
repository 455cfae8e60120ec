namespace AdviceBot.Core;

/// <summary>How work that never waits is shared out: as many threads as there are cores. Without the limit the thread pool adds ever more of them to it.</summary>
internal static class AllCores
{
    /// <summary>The options.</summary>
    public static ParallelOptions Options { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
}

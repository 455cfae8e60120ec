using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AdviceBot.Benchmarks.Parts;

/// <summary>The verb <c>parts</c>: BenchmarkDotNet over the parts of a turn.</summary>
internal static class PartsCommand
{
    /// <summary>Measures, and prints a table.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="filter">Which parts.</param>
    /// <returns>The exit code; 1 where a part failed or none was meant.</returns>
    public static int Run(string content, string filter)
    {
        PartsBenchmark.Content = content;
        // In this process: a program of its own for each part would have to be built again, away from the central versions.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        var summary = BenchmarkRunner.Run<PartsBenchmark>(DefaultConfig.Instance.AddJob(job).AddFilter(new GlobFilter([filter])).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "advicebot-parts")));
        return summary.Reports.Length > 0 && summary.Reports.All(report => report.Success) ? 0 : 1;
    }
}

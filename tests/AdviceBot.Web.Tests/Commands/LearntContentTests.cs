using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Commands;

/// <summary>What the build learns from the content (build/LearnContent) ships with the program, and is all that a start needs.</summary>
public sealed class LearntContentTests
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");

    [Fact]
    public async Task A_start_learns_nothing_that_the_build_has_learnt()
    {
        string[] files = [Path.Combine(Models, "embeddings.bin"), Path.Combine(Models, "weights.bin")];
        Assert.All(files, file => Assert.True(File.Exists(file), $"{file}: the build with Node.js makes it."));
        var before = files.Select(File.GetLastWriteTimeUtc).ToList();

        var result = await Verb.RunAsync("why", "I met a man online and he wants money for a flight", "--content", Repository.Content);

        Assert.Equal(0, result.Code);
        Assert.Contains("meaning: ", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, files.Select(File.GetLastWriteTimeUtc));
    }
}

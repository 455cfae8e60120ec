using Microsoft.Bot.Builder;
using Xunit.Abstractions;

namespace BotBuilder.Tests;

/// <summary>DESIGN section 3, rule 1: nothing public that the real SDK does not have with the same signature.</summary>
public sealed class PublicSurfaceTests(ITestOutputHelper output)
{
    private static readonly SortedDictionary<string, List<string>> Ours = SurfaceListing.Of(typeof(TurnContext).Assembly);

    [Fact]
    public void The_public_surface_is_the_committed_one()
    {
        var file = Path.Combine(TestFolder(), "PublicSurface.txt");
        var actual = SurfaceListing.Text(Ours);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_SURFACE") == "1")
            File.WriteAllText(file, actual);

        var committed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        var difference = Difference(committed, actual);

        Assert.True(
            difference.Length == 0,
            $"The public surface differs from PublicSurface.txt:\n{difference}\n"
            + "If the change is meant, run this test with UPDATE_PUBLIC_SURFACE=1 and commit the file.");
    }

    [Fact]
    public void Every_public_member_is_in_the_real_SDK()
    {
        if (RealSurface.Find() is not { } real)
        {
            output.WriteLine("NOT CHECKED: no ../shared/reference/sdk-api.txt above the tests and no SDK_API_FILE.");
            return;
        }

        Assert.True(real.Count > 400, $"The listing of the real SDK has only {real.Count} types: it was not read right.");
        var missing = Ours.SelectMany(type => real.Missing(type.Key, type.Value)).ToList();
        output.WriteLine($"{Ours.Count} types of ours compared with {real.Count} of the real SDK.");

        Assert.True(missing.Count == 0, "Not in the real SDK:\n" + string.Join("\n", missing));
    }

    [Fact]
    public void The_comparison_sees_a_member_that_the_real_SDK_lacks()
    {
        if (RealSurface.Find() is not { } real)
        {
            output.WriteLine("NOT CHECKED: no listing of the real SDK.");
            return;
        }

        List<string> invented = ["public interface IBot", "Task OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default);"];

        Assert.Equal(
            ["Microsoft.Bot.Builder IBot: " + invented[1]],
            real.Missing("Microsoft.Bot.Builder IBot", invented));
        Assert.Equal(["type Microsoft.Bot.Builder INone"], real.Missing("Microsoft.Bot.Builder INone", ["public interface INone"]));
    }

    private static string Difference(string committed, string actual)
    {
        var (before, after) = (Lines(committed), Lines(actual));
        return string.Join("\n", after.Except(before).Select(l => "+ " + l).Concat(before.Except(after).Select(l => "- " + l)));
    }

    // Each line with its type before it, so that a member that moves is seen.
    private static List<string> Lines(string text)
    {
        var type = string.Empty;
        var lines = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            type = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : type;
            lines.Add($"{type}: {line.Trim()}");
        }

        return lines;
    }

    private static string TestFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BotBuilder.Tests.csproj")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests' own folder was not found above the test assembly.");
    }
}

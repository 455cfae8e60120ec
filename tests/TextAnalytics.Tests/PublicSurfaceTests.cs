using Azure.AI.TextAnalytics;

namespace TextAnalytics.Tests;

/// <summary>DESIGN section 3, rule 1: nothing public that the real library does not have with the same signature.</summary>
public sealed class PublicSurfaceTests
{
    private static readonly Dictionary<string, List<string>> Real = ReadListing();

    [Fact]
    public void Every_public_member_is_in_the_real_library()
    {
        var ours = SurfaceListing.Of(typeof(TextAnalyticsClient).Assembly);
        Assert.True(ours.Count > 30, $"Only {ours.Count} types were seen.");

        var extra = ours.SelectMany(type => Missing(NameOf(type.Key), type.Value)).ToList();

        Assert.True(extra.Count == 0, "Not in the real library:\n" + string.Join("\n", extra));
    }

    [Fact]
    public void A_member_that_the_real_library_lacks_is_seen()
    {
        Assert.Equal(["type Invented"], Missing("Invented", ["public class Invented"]));
        Assert.Equal(["TextDocumentInput: public int Size { get; }"], Missing("TextDocumentInput", [.. Real["TextDocumentInput"], "public int Size { get; }"]));
        Assert.Equal(["TextSentiment: public enum TextSentiment : long"], Missing("TextSentiment", ["public enum TextSentiment : long"]));
    }

    private static IEnumerable<string> Missing(string type, List<string> ours) =>
        Real.TryGetValue(type, out var real) ? ours.Except(real).Select(line => $"{type}: {line}") : [$"type {type}"];

    private static string NameOf(string key)
    {
        var parts = key.Split(' ', 2);
        Assert.Equal("Azure.AI.TextAnalytics", parts[0]);
        return parts[1];
    }

    private static Dictionary<string, List<string>> ReadListing()
    {
        var types = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var members = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "RealSurface.txt")).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) types[line[3..]] = members = [];
            else members.Add(line.Trim());
        }

        return types;
    }
}

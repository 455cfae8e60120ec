using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace AdviceBot.Web.Tests.Documents;

/// <summary>The map in docs/leaving-the-sdk.md is whole: nobody who leaves the SDK finds a type that it does not name.</summary>
public sealed class LeavingTheSdkTests(ITestOutputHelper output)
{
    private const string Document = "docs/leaving-the-sdk.md";

    // The new SDK's JSON is System.Text.Json.
    private static readonly string[] Json = ["JObject", "JToken", "JValue", "JContainer", "JTokenType", "Newtonsoft"];

    private readonly List<string[]> _rows = MarkdownTable.CodeRows(Document);

    [Fact]
    public void Every_type_in_use_stands_in_the_map()
    {
        var missing = SdkTypes.InUse().Except(_rows.Select(row => row[0])).ToList();
        Assert.True(missing.Count == 0, $"Add to {Document}:\n{string.Join('\n', missing)}");
        output.WriteLine("Lines that would change: " + Counts());
    }

    [Fact]
    public void Pitfall_1_The_core_refers_to_no_type_of_the_SDK()
    {
        Assert.Empty(SdkTypes.ReferredTo(typeof(Core.IKnowledgeBaseSource).Assembly.Location));
        Assert.NotEmpty(SdkTypes.ReferredTo(typeof(Dialogs.RootDialog).Assembly.Location));
    }

#if !MICROSOFT_BOT_SDK
    [Fact]
    public void The_map_names_no_type_that_is_no_longer_used() => Assert.Empty(_rows.Select(row => row[0]).Except(SdkTypes.InUse()));
#endif

    [Fact]
    public void Every_row_says_what_becomes_of_the_type()
    {
        Assert.All(_rows, row => Assert.Equal(4, row.Length));
        Assert.All(_rows, row => Assert.Contains(row[2], (string[])["using", "rename", "rewrite"]));
        Assert.All(_rows, row => Assert.Contains(row[3], (string[])["seen", "not seen"]));
    }

    // A line counts once, for the hardest thing in it.
    private string Counts()
    {
        var names = _rows.ToLookup(row => row[2], row => Regex.Replace(row[0], @"^.*\.|<>", string.Empty));
        var kinds = SdkTypes.SourceLines.Select(line =>
            Mentions(line, [.. names["rewrite"], .. Json]) ? "rewrite"
            : Mentions(line, [.. names["rename"], "TurnState"]) ? "rename"
            : line.StartsWith("using Microsoft.Bot", StringComparison.Ordinal) ? "using"
            : "none");
        return string.Join(", ", kinds.CountBy(kind => kind).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));
    }

    private static bool Mentions(string line, IEnumerable<string> names) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && names.Any(name => Regex.IsMatch(line, $@"\b{name}\b"));
}

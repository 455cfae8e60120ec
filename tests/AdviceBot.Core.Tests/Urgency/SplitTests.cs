using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AdviceBot.Core.Tests.Understanding;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U8: which messages of the fifth set were held out was decided by a hash, and nothing that is held out of any set, or is blind, teaches.</summary>
[Trait("Content", "whole")]
public class SplitTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // Sentences that anybody would write are in these and were examples of rules before or since ("I want to kill myself"); urgency.md tells which.
    private static readonly string[] Known = ["blind", "third-held-out"];

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "evaluation", "urgency");

    public static TheoryData<string> NeverTaught =>
        [.. Directory.EnumerateFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name.StartsWith("blind", StringComparison.Ordinal) || name.EndsWith("held-out", StringComparison.Ordinal)).Except(Known).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("training", false)]
    [InlineData("held-out", true)]
    public void U8_the_hash_decides(string part, bool isOdd) =>
        Assert.All(Read($"fifth-{part}"), message => Assert.Equal(isOdd, SHA256.HashData(Encoding.ASCII.GetBytes($"pair-{message.Pair}"))[^1] % 2 == 1));

    [Theory]
    [MemberData(nameof(NeverTaught))]
    public void U8_what_is_held_out_is_not_taught(string file)
    {
        var taught = RepositoryContent.Content.SecondLook.Examples.Select(example => example.Text)
            .Concat(RepositoryContent.Content.UrgentRules.Values.SelectMany(rule => rule.Fires.Concat(rule.Quiet))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(Read(file), message => taught.Contains(message.Text));
    }

    private static List<Message> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, $"{file}.jsonl")).Select(line => JsonSerializer.Deserialize<Message>(line, Json)!)];

    private sealed record Message(string Text, int Pair);
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AdviceBot.Core.Tests.Understanding;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U8: which messages of the fifth set were held out was decided by a hash, and none of those teaches.</summary>
public class SplitTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("training", false)]
    [InlineData("held-out", true)]
    public void U8_the_hash_decides(string part, bool isOdd) =>
        Assert.All(Read(part), message => Assert.Equal(isOdd, SHA256.HashData(Encoding.ASCII.GetBytes($"pair-{message.Pair}"))[^1] % 2 == 1));

    [Fact]
    public void U8_what_is_held_out_is_not_taught()
    {
        var taught = RepositoryContent.Content.SecondLook.Examples.Select(example => example.Text)
            .Concat(RepositoryContent.Content.UrgentRules.Values.SelectMany(rule => rule.Fires.Concat(rule.Quiet))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(Read("held-out"), message => taught.Contains(message.Text));
    }

    private static List<Message> Read(string part) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "evaluation", "urgency", $"fifth-{part}.jsonl")).Select(line => JsonSerializer.Deserialize<Message>(line, Json)!)];

    private sealed record Message(string Text, int Pair);
}

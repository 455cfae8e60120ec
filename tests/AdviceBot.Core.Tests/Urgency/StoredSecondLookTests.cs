using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Tests.Understanding.Encoder;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.SecondLook;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>What the second look has learnt is kept for the next start, and judges as if it had been learnt then.</summary>
[Trait("Speed", "slow")]
public sealed class StoredSecondLookTests : IDisposable
{
    private const string Text = "The chap on the landing has been stood with his ear to our wall for an hour and the little one is under the table";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void U6_a_second_start_learns_nothing_and_scores_every_message_the_same_to_the_last_bit()
    {
        var learnt = new SecondLookModel(Kept(RepositoryContent.Content).Words());
        var times = Times();
        Assert.Equal([LearntFolder.SecondLookWordsFile], times.Keys);

        var stored = new SecondLookModel(Kept(RepositoryContent.Content).Words());

        Assert.Equal(times, Times());
        foreach (var words in Messages(RepositoryContent.Content).Select(RealRules.Tokens).Where(words => words.Count > 0))
        {
            var (one, other) = (learnt.Look(words, new MessageMeanings()), stored.Look(words, new MessageMeanings()));
            Assert.Equal((BitConverter.DoubleToInt64Bits(one.Score), one.Tier), (BitConverter.DoubleToInt64Bits(other.Score), other.Tier));
            Assert.Equal(one.Words(), other.Words());
        }
    }

    [Fact]
    public void Through_the_front_door_a_second_start_learns_nothing_and_finds_the_same()
    {
        var learnt = Find(RepositoryContent.Content);
        var times = Times();
        Assert.Equal([LearntFolder.SecondLookWordsFile], times.Keys);

        Assert.Equal(learnt, Find(RepositoryContent.Content));
        Assert.Equal(times, Times());
    }

    [Fact]
    public void What_was_learnt_from_other_content_is_not_taken_for_this_ones()
    {
        var content = RepositoryContent.Content;
        var look = content.SecondLook;
        var rule = content.UrgentRules.Values.First();
        var topic = content.Topics.Values.First();
        ContentSet[] others =
        [
            content with { SecondLook = look with { Examples = [.. look.Examples.Skip(1)] } },
            content with { SecondLook = look with { Examples = [look.Examples[0] with { Tier = look.Examples[0].Tier is null ? UrgentTier.Serious : null }, .. look.Examples.Skip(1)] } },
            With(content, rule with { Phrases = [.. rule.Phrases, new LocatedText("purple zebra", 1)] }),
            With(content, rule with { Fires = [.. rule.Fires.Skip(1)] }),
            With(content, rule with { Quiet = [.. rule.Quiet, "a purple zebra"] }),
            content with { Topics = new Dictionary<string, Topic>(content.Topics) { [topic.Id] = topic with { Questions = ["a purple zebra", .. topic.Questions] } } },
            content with { Teaching = content.Teaching with { Outside = ["a purple zebra", .. content.Teaching.Outside] } },
        ];
        Kept(content).Words();
        var before = Times();

        foreach (var other in others)
        {
            Kept(other).Words();
            var after = Times();
            Assert.NotEqual(before, after);
            before = after;
        }
    }

    [Fact]
    public void A_damaged_file_is_learnt_anew()
    {
        var learnt = Find(RepositoryContent.Content);
        var path = Path.Combine(_folder.FullName, LearntFolder.SecondLookWordsFile);
        var whole = File.ReadAllBytes(path);
        var damaged = whole.ToArray();
        Array.Clear(damaged, 56, damaged.Length - 56);
        File.WriteAllBytes(path, damaged);

        Assert.Equal(learnt, Find(RepositoryContent.Content));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [ModelFact]
    public void With_meaning_too_a_second_start_learns_nothing_and_scores_the_same_to_the_last_bit()
    {
        File.Copy(ModelFile.Path!, Path.Combine(_folder.FullName, EncoderFolder.ModelFile));
        // Few, for each is encoded.
        var content = RepositoryContent.Content with
        {
            Topics = new Dictionary<string, Topic>(),
            Teaching = TeachingText.None,
            UrgentRules = RepositoryContent.Content.UrgentRules.Take(2).ToDictionary(),
            SecondLook = RepositoryContent.Content.SecondLook with { Examples = [.. RepositoryContent.Content.SecondLook.Examples.Where((_, place) => place % 20 == 0)] },
        };
        var learnt = LookWithMeaning(content);
        var times = Times();
        Assert.Contains(LearntFolder.SecondLookMeaningFile, times.Keys);
        // A start that needs the meanings of the lessons would encode them again.
        File.Delete(Path.Combine(_folder.FullName, EncoderFolder.CacheFile));

        var stored = LookWithMeaning(content);

        Assert.Equal(times.Where(file => file.Key != EncoderFolder.CacheFile), Times());
        foreach (var words in content.SecondLook.Examples.Take(40).Select(example => RealRules.Tokens(example.Text)))
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(learnt.LookClosely(words, new MessageMeanings()).Score), BitConverter.DoubleToInt64Bits(stored.LookClosely(words, new MessageMeanings()).Score));
        }
    }

    private static ContentSet With(ContentSet content, UrgentRule rule) =>
        content with { UrgentRules = new Dictionary<string, UrgentRule>(content.UrgentRules) { [rule.Id] = rule } };

    private static IEnumerable<string> Messages(ContentSet content) =>
        content.SecondLook.Examples.Select(example => example.Text)
            .Concat(content.UrgentRules.Values.SelectMany(rule => rule.Fires.Concat(rule.Quiet)))
            .Concat(content.Topics.Values.SelectMany(topic => topic.Tests));

    private IOptions<UnderstandingOptions> Settings => Options.Create(new UnderstandingOptions { EncoderFolder = _folder.FullName, WaitForEncoder = true });

    private StoredSecondLook Kept(ContentSet content) => new(content, new RuleReader([.. content.UrgentRules.Values]), new LearntFolder(Settings));

    private SecondLookModel LookWithMeaning(ContentSet content)
    {
        var encoder = new SharedEncoder(Settings);
        var kept = Kept(content);
        return encoder.Use(with => new SecondLookModel(kept.Words(), kept.Meaning(encoder, with)))!;
    }

    private (UrgentTier? Tier, bool? AskOnly, string Words, string Context) Find(ContentSet content)
    {
        var found = new UrgencyDetectorFactory(encoder: null, Settings).Create(content).Detect(Text);
        Assert.Equal(SecondLookFinding.Rule, found?.Rule);
        return (found!.Tier, found.AskOnly, string.Join(' ', found.Words), string.Join(' ', found.Context));
    }

    private Dictionary<string, DateTime> Times() => _folder.EnumerateFiles().Where(file => file.Name != EncoderFolder.ModelFile).ToDictionary(file => file.Name, file => file.LastWriteTimeUtc);
}

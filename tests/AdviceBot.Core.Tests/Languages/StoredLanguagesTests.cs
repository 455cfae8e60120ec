using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Learnt;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Languages;

/// <summary>What tells languages apart is kept for the next start, and tells them apart as if it had been learnt then.</summary>
public sealed class StoredLanguagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string File => Path.Combine(_folder.FullName, LearntFolder.LanguagesFile);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void U7_a_second_start_learns_nothing_and_takes_every_message_for_the_same_language()
    {
        Create(RepositoryContent.Content);
        var time = System.IO.File.GetLastWriteTimeUtc(File);

        var stored = Create(RepositoryContent.Content);

        Assert.Equal(time, System.IO.File.GetLastWriteTimeUtc(File));
        foreach (var message in HeldOut.Codes.SelectMany(HeldOut.Read).Concat(HeldOut.EnglishOfContent(RepositoryContent.Content)).Append("que sera sera").Append("Polski"))
        {
            Assert.Equal(HeldOut.Detector.Detect(message)?.Code, stored.Detect(message)?.Code);
            Assert.Equal(HeldOut.Detector.Lean(message)?.Code, stored.Lean(message)?.Code);
        }
    }

    [Fact]
    public void Every_word_taught_or_not_has_the_same_scores_to_the_last_bit()
    {
        var learnt = LearntLanguages.Learn(RepositoryContent.Content);
        using var stream = new MemoryStream();
        learnt.Write(new BinaryWriter(stream));
        stream.Position = 0;
        var stored = LearntLanguages.Read(new BinaryReader(stream));
        Assert.Equal(stream.Length, stream.Position);

        var words = HeldOut.Codes.SelectMany(HeldOut.Read).Concat(HeldOut.EnglishOfContent(RepositoryContent.Content)).SelectMany(MessageWords.Read).Distinct().ToList();
        foreach (var script in words.GroupBy(word => word.Script))
        {
            Assert.Equal(learnt.Of(script.Key) is null, stored.Of(script.Key) is null);
            if (learnt.Of(script.Key) is not { } one) continue;
            foreach (var word in script) Assert.Equal(Bits(one, word.Text), Bits(stored.Of(script.Key)!, word.Text));
        }
    }

    [Fact]
    public void What_was_learnt_from_other_content_is_not_taken_for_this_ones()
    {
        var content = RepositoryContent.Content;
        var rule = content.UrgentRules.Values.First();
        var topic = content.Topics.Values.First();
        var welsh = content.Languages["cy"];
        ContentSet[] others =
        [
            content with { Languages = content.Languages.Where(language => language.Key != "pl").ToDictionary() },
            content with { Languages = new Dictionary<string, Language>(content.Languages) { ["cy"] = welsh with { Words = [.. welsh.Words, "sebra"] } } },
            content with { Languages = new Dictionary<string, Language>(content.Languages) { ["cy"] = welsh with { Samples = [.. welsh.Samples, "sebra piws"] } } },
            content with { Teaching = content.Teaching with { OtherLanguages = [.. content.Teaching.OtherLanguages, "un zèbre violet"] } },
            content with { Teaching = content.Teaching with { OddEnglish = [.. content.Teaching.OddEnglish, "zebra blanca"] } },
            content with { Topics = new Dictionary<string, Topic>(content.Topics) { [topic.Id] = topic with { Questions = [.. topic.Questions, "a purple zebra"] } } },
            content with { UrgentRules = new Dictionary<string, UrgentRule>(content.UrgentRules) { [rule.Id] = rule with { Quiet = [.. rule.Quiet, "a purple zebra"] } } },
        ];
        Create(content);
        var before = System.IO.File.ReadAllBytes(File);

        foreach (var other in others)
        {
            Create(other);
            var after = System.IO.File.ReadAllBytes(File);
            Assert.NotEqual(before[..16], after[..16]);
            before = after;
        }
    }

    [Fact]
    public void A_damaged_file_is_learnt_anew()
    {
        Create(RepositoryContent.Content);
        var whole = System.IO.File.ReadAllBytes(File);
        System.IO.File.WriteAllBytes(File, whole[..^1]);

        Assert.Equal("pl", Create(RepositoryContent.Content).Detect("prosze o pomoc, maz mnie bije")?.Code);
        Assert.Equal(whole, System.IO.File.ReadAllBytes(File));
    }

    private static int[] Bits(LearntScript script, string word) => [.. script.Classifier.LogProbabilities(word).ToArray().Select(BitConverter.SingleToInt32Bits)];

    private ILanguageDetector Create(ContentSet content) =>
        new LanguageDetectorFactory(Options.Create(new UnderstandingOptions { EncoderFolder = _folder.FullName })).Create(content);
}

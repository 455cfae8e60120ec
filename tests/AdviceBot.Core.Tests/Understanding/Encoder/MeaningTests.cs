using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>Words and meaning together, through the public factory, on a small house.</summary>
public sealed class MeaningTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public MeaningTests()
    {
        if (ModelFile.Path is { } path) File.Copy(path, Path.Combine(_folder.FullName, EncoderFolder.ModelFile));
    }

    [ModelFact]
    public void A_message_in_wholly_other_words_reaches_its_topic_and_says_which_example_means_the_same()
    {
        var best = Create().Find("somebody signed in to my profile and reset my login", Audience.Public).Best!;

        Assert.Equal("hacked-accounts", best.TopicId);
        Assert.Contains(best.Evidence, evidence => evidence is { Kind: "meaning", Weight: > 0.5 });
    }

    [ModelFact]
    public void A_second_start_encodes_nothing_and_finds_the_same()
    {
        const string message = "she wants me to send vouchers";
        var first = Create().Find(message, Audience.Public);
        var file = new FileInfo(Path.Combine(_folder.FullName, EncoderFolder.CacheFile));
        var written = (file.Length, file.LastWriteTimeUtc);
        Assert.True(file.Length > 0);

        var second = Create().Find(message, Audience.Public);

        file.Refresh();
        Assert.Equal(written, (file.Length, file.LastWriteTimeUtc));
        Assert.Equal(first.Candidates.Select(candidate => candidate.Confidence), second.Candidates.Select(candidate => candidate.Confidence));
    }

    [ModelFact]
    public void A_cache_that_is_not_whole_is_made_again()
    {
        var path = Path.Combine(_folder.FullName, EncoderFolder.CacheFile);
        File.WriteAllText(path, "broken");

        Create();

        Assert.True(new FileInfo(path).Length > 1000);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private ITopicFinder Create() => new TopicFinderFactory(
        Options.Create(new UnderstandingOptions { EncoderFolder = _folder.FullName, WaitForEncoder = true })).Create(SampleContent.Create());
}

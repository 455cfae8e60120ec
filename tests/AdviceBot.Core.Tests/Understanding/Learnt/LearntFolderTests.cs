using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Learnt;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Understanding.Learnt;

/// <summary>What was learnt by words, through the public factory, on a small house; with the encoder see <c>MeaningTests</c>.</summary>
public sealed class LearntFolderTests : IDisposable
{
    private const string Message = "she wants me to send vuochers, is it a dating scam";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_second_start_learns_nothing_and_finds_the_same_for_the_same_reasons()
    {
        var first = Find(SampleContent.Create());
        var times = Times();
        Assert.Equal([LearntFolder.LessonsFile, LearntFolder.WordsFile], times.Keys.Order(StringComparer.Ordinal));

        var second = Find(SampleContent.Create());

        Assert.Equal(times, Times());
        Assert.Equal(Told(first), Told(second));
    }

    [Fact]
    public void What_was_learnt_from_other_content_is_not_taken_for_this_ones()
    {
        var content = SampleContent.Create();
        var topic = content.Topics["romance-fraud"];
        var other = content with { Topics = new Dictionary<string, Topic>(content.Topics) { [topic.Id] = topic with { Questions = [.. topic.Questions, "a vicar wants me to send vouchers"] } } };
        var alone = Told(new TopicFinderFactory(Options.Create(new UnderstandingOptions())).Create(other).Find(Message, Audience.Public));
        Find(content);

        Assert.Equal(alone, Told(Find(other)));
    }

    [Theory]
    [InlineData(LearntFolder.LessonsFile)]
    [InlineData(LearntFolder.WordsFile)]
    public void A_damaged_file_is_learnt_anew(string name)
    {
        var first = Find(SampleContent.Create());
        var path = Path.Combine(_folder.FullName, name);
        var bytes = File.ReadAllBytes(path);

        // The right key and length of a file that a fault of the disk has emptied.
        Array.Clear(bytes, 56, bytes.Length - 56);
        File.WriteAllBytes(path, bytes);

        Assert.Equal(Told(first), Told(Find(SampleContent.Create())));
        Assert.NotEqual(bytes, File.ReadAllBytes(path));
    }

    private TopicFinding Find(ContentSet content) =>
        new TopicFinderFactory(Options.Create(new UnderstandingOptions { EncoderFolder = _folder.FullName, WaitForEncoder = true })).Create(content).Find(Message, Audience.Public);

    private Dictionary<string, DateTime> Times() => _folder.EnumerateFiles().ToDictionary(file => file.Name, file => file.LastWriteTimeUtc);

    private static List<string> Told(TopicFinding finding) =>
        [finding.Band.ToString(), .. finding.Candidates.SelectMany(candidate => candidate.Evidence.Select(evidence => $"{candidate.TopicId} {candidate.Confidence:F4} {evidence.Kind} {evidence.Text}"))];
}

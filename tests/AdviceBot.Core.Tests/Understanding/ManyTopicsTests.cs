using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Learnt;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Understanding;

/// <summary>More topics than one model tells apart, through the public factory: two hundred made-up ones beside the small house.</summary>
public sealed class ManyTopicsTests : IDisposable
{
    private const int Made = 200;

    private static readonly ContentSet Content = Create();
    private static readonly Lazy<ITopicFinder> Finder = new(() => Factory(null).Create(Content));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Each_topic_is_found_by_other_words_than_taught_it() =>
        Assert.Equal(Enumerable.Range(0, Made).Select(Id), Enumerable.Range(0, Made).Select(number => Finder.Value.Find($"hello there, somebody says my {Own(number, 1)} {Own(number, 0)} is broken", Audience.Public).Best?.TopicId));

    [Theory]
    [InlineData("someone I met online is asking me for money", "romance-fraud")]
    [InlineData("got a text from royal mail about a parcel fee", "scam-texts")]
    [InlineData("Good morning. My husband drives a van. There is a tracker in my car. Thank you for your time.", "trackers-spyware")]
    public void The_small_house_is_still_found(string message, string topic) => Assert.Equal(topic, Finder.Value.Find(message, Audience.Public).Best?.TopicId);

    [Theory]
    [InlineData("recipe for toad in the hole")]
    [InlineData("zzzz qqqq")]
    public void What_no_topic_answers_is_declined(string message) => Assert.Equal(ConfidenceBand.Decline, Finder.Value.Find(message, Audience.Public).Band);

    [Fact]
    public void A_page_for_staff_is_found_by_staff_alone()
    {
        const string message = "what do I do at the scene of a stalking report";
        Assert.Equal("first-response-stalking", Finder.Value.Find(message, Audience.Staff).Best?.TopicId);
        Assert.DoesNotContain("first-response-stalking", Finder.Value.Find(message, Audience.Public).Candidates.Select(candidate => candidate.TopicId));
    }

    [Fact]
    public void The_candidates_come_likeliest_first_and_share_one_certainty()
    {
        var candidates = Finder.Value.Find($"it is about {Own(3, 0)} or {Own(150, 0)}, I do not know", Audience.Public).Candidates;

        Assert.Equal(new UnderstandingOptions().Candidates, candidates.Count);
        Assert.Equal([Id(3), Id(150)], candidates.Take(2).Select(candidate => candidate.TopicId).Order(StringComparer.Ordinal));
        Assert.Equal(candidates.OrderByDescending(candidate => candidate.Confidence), candidates);
        Assert.InRange(candidates.Sum(candidate => candidate.Confidence), 0, 1);
    }

    [Fact]
    public void The_words_that_count_are_told() =>
        Assert.Contains(Finder.Value.Find($"my {Own(7, 0)} is broken", Audience.Public).Best!.Evidence, evidence => evidence.Kind == "words" && evidence.Text == Own(7, 0) && evidence.Weight > 0);

    [Fact]
    public void A_second_start_learns_nothing_and_finds_the_same_as_one_that_learns()
    {
        var first = Factory(_folder.FullName).Create(Content);
        var written = File.GetLastWriteTimeUtc(Path.Combine(_folder.FullName, LearntFolder.WordsFile));
        var second = Factory(_folder.FullName).Create(Content);

        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(_folder.FullName, LearntFolder.WordsFile)));
        foreach (var message in Content.Topics.Values.Select(topic => topic.Questions[0]))
        {
            var told = Told(first.Find(message, Audience.Staff));
            Assert.Equal(told, Told(second.Find(message, Audience.Staff)));
            Assert.Equal(told, Told(Finder.Value.Find(message, Audience.Staff)));
        }
    }

    [Fact]
    public void The_repositorys_tests_lose_little_where_its_topics_are_told_apart_in_two_levels()
    {
        var tests = RepositoryContent.Content.Topics.Values.SelectMany(topic => topic.Tests.Select(text => (topic, text))).ToList();
        int Found(ITopicFinder finder) => tests.Count(test => finder.Find(test.text, test.topic.Audience).Candidates.Take(3).Any(candidate => candidate.TopicId == test.topic.Id));
        var (whole, cut) = (Found(RepositoryContent.Finder), Found(new TopicFinderFactory(Options.Create(new UnderstandingOptions())) { MostClasses = 22 }.Create(RepositoryContent.Content)));

        Assert.InRange(cut, whole * 0.95, whole * 1.05);
    }

    private static TopicFinderFactory Factory(string? folder) => new(Options.Create(new UnderstandingOptions { EncoderFolder = folder, WaitForEncoder = true }));

    private static ContentSet Create()
    {
        var small = SampleContent.Create();
        var made = SampleContent.Create([.. small.Topics.Values, .. Enumerable.Range(0, Made).Select(number => SampleContent.Page(Id(number), $"All about {Own(number, 0)}",
        [
            $"my {Own(number, 0)} has stopped working",
            $"what do I do about {Own(number, 0)} and {Own(number, 1)}",
            $"is the {Own(number, 1)} from the shop real",
            $"they want money for a {Own(number, 2)}",
            $"who can help me with {Own(number, 2)} and {Own(number, 0)}",
        ]))]);
        return made with { Teaching = small.Teaching };
    }

    private static string Id(int number) => $"made-{number:D3}";

    // Three words of its own for each topic, which share runs of letters with those of others.
    private static string Own(int number, int which)
    {
        const string heads = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        return $"{heads[number % 14]}{vowels[number / 14 % 5]}{heads[number / 70 % 14]}{vowels[which]}{heads[(number + (3 * which)) % 14]}{vowels[number % 5]}x";
    }

    private static List<string> Told(TopicFinding finding) =>
        [finding.Band.ToString(), .. finding.Candidates.SelectMany(candidate => candidate.Evidence.Select(evidence => $"{candidate.TopicId} {candidate.Confidence:R} {evidence.Kind} {evidence.Text} {evidence.Weight:R}"))];
}

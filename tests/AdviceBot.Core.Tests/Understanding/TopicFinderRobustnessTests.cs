using System.Diagnostics;
using System.Text;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Tests.Understanding;

public sealed class TopicFinderRobustnessTests
{
    [Fact]
    public void Any_text_at_all_is_read_without_an_exception()
    {
        var random = new Random(2026);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder();
            var length = random.Next(0, 200);
            for (var i = 0; i < length; i++) text.Append((char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(' ', 'z')));

            var finding = RepositoryContent.Finder.Find(text.ToString(), Audience.Public);

            Assert.All(finding.Candidates, candidate => Assert.InRange(candidate.Confidence, 0, 1));
        }
    }

    [Fact]
    public void A_message_of_a_hundred_kilobytes_is_read_within_half_a_second()
    {
        var text = string.Concat(Enumerable.Repeat("someone asked me for money, I do not know what to do ", 2000));
        RepositoryContent.Finder.Find("warm up", Audience.Public);

        var watch = Stopwatch.StartNew();
        var finding = RepositoryContent.Finder.Find(text, Audience.Public);

        Assert.True(watch.ElapsedMilliseconds < 500, $"It took {watch.ElapsedMilliseconds} ms.");
        Assert.NotEmpty(finding.Candidates);
    }

    [Fact]
    public void A_single_word_of_a_hundred_thousand_letters_is_read_too() =>
        Assert.NotEqual(ConfidenceBand.Answer, RepositoryContent.Finder.Find(new string('a', 100_000), Audience.Public).Band);

    [Fact]
    public async Task Many_threads_get_the_same_finding()
    {
        const string message = "someone I met on a dating app wants me to send gift cards";
        var expected = RepositoryContent.Finder.Find(message, Audience.Public).Best!.Confidence;

        var found = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => RepositoryContent.Finder.Find(message, Audience.Public).Best!.Confidence)));

        Assert.All(found, confidence => Assert.Equal(expected, confidence));
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Understanding;

public sealed class UpgradingTopicFinderTests
{
    [Fact]
    public async Task The_first_finder_answers_until_the_better_one_is_ready()
    {
        var better = new TaskCompletionSource<TopicFinder?>();
        var finder = new UpgradingTopicFinder(new Nothing(), better.Task);
        Assert.Empty(finder.Find("my account was hacked", Audience.Public).Candidates);

        better.SetResult((TopicFinder)new TopicFinderFactory(Options.Create(new UnderstandingOptions())).Create(SampleContent.Create()));
        await finder.Upgrade;

        Assert.Equal("hacked-accounts", finder.Find("my account was hacked", Audience.Public).Best?.TopicId);
    }

    [Fact]
    public async Task The_first_finder_goes_on_where_there_is_no_better_one()
    {
        var finder = new UpgradingTopicFinder(new Nothing(), Task.FromResult<TopicFinder?>(null));

        await finder.Upgrade;

        Assert.Equal(ConfidenceBand.Decline, finder.Find("my account was hacked", Audience.Public).Band);
    }

    [Fact]
    public void Without_the_encoder_messages_are_understood_by_words_and_one_log_line_says_so()
    {
        var folder = Directory.CreateTempSubdirectory();
        var log = new LogLines();
        var factory = new TopicFinderFactory(
            Options.Create(new UnderstandingOptions { EncoderFolder = folder.FullName, WaitForEncoder = true }), log);

        var first = factory.Create(SampleContent.Create()).Find("my account was hacked", Audience.Public);
        var second = factory.Create(SampleContent.Create()).Find("my account was hacked", Audience.Public);

        folder.Delete(recursive: true);
        Assert.Equal("hacked-accounts", first.Best?.TopicId);
        Assert.Equal(first.Best?.Confidence, second.Best?.Confidence);
        Assert.Equal($"There is no sentence encoder in {folder.FullName}: messages are understood by their words alone. Build with Node.js present to fetch it", Assert.Single(log.Lines));
    }

    [Fact]
    public void A_broken_encoder_costs_meaning_and_not_the_answer()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "sentence-encoder.bin"), "half a download");
        var log = new LogLines();
        var factory = new TopicFinderFactory(
            Options.Create(new UnderstandingOptions { EncoderFolder = folder.FullName, WaitForEncoder = true }), log);

        var finding = factory.Create(SampleContent.Create()).Find("my account was hacked", Audience.Public);

        folder.Delete(recursive: true);
        Assert.Equal("hacked-accounts", finding.Best?.TopicId);
        Assert.Equal("The sentence encoder cannot be used: messages are understood by their words alone", Assert.Single(log.Lines));
    }

    private sealed class Nothing : ITopicFinder
    {
        public TopicFinding Find(string text, Audience audience) => new(ConfidenceBand.Decline, []);
    }

    private sealed class LogLines : ILogger<TopicFinderFactory>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}

using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;
using AdviceBot.Dialogs.Transcripts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AdviceBot.Dialogs.Tests.Transcripts;

/// <summary>The editors' conversations, held with the whole bot on the repository's own content.</summary>
public sealed class ConversationsTests(ConversationsTests.RealContent content) : IClassFixture<ConversationsTests.RealContent>
{
    public static TheoryData<string> Files => [.. TranscriptFolder.Files(Repository.Content)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_conversation_goes_as_written(string file)
    {
        var result = await TranscriptFolder.RunAsync(Repository.Content, file, content.Runner, CancellationToken.None);
        Assert.True(result.Passed, result.ToString());
    }

    [Fact]
    public async Task Every_public_topic_opens_by_its_title_and_can_be_left_question_by_question()
    {
        foreach (var topic in content.Bot.Current.Content.TopicsFor(Audience.Public))
        {
            var chat = new Chat(content.Bot, id: topic.Id);
            var replies = await chat.SayAsync(topic.Title);
            Assert.Contains(topic.Answer.Plain, replies);
            foreach (var _ in topic.Steps) replies = await chat.SayAsync("skip");
            Assert.Equal(content.Bot.Current.Content.Replies[Words.Closing].Text.Plain, replies[^1]);
        }
    }

    [Fact]
    public async Task Every_choice_of_every_question_is_read_as_itself()
    {
        foreach (var topic in content.Bot.Current.Content.TopicsFor(Audience.Public))
        {
            for (var step = 0; step < topic.Steps.Count; step++)
            {
                foreach (var option in topic.Steps[step].Options)
                {
                    var chat = new Chat(content.Bot, id: $"{topic.Id}/{step}/{option.Say}");
                    await chat.SayAsync(topic.Title);
                    for (var skipped = 0; skipped < step; skipped++) await chat.SayAsync("skip");
                    var replies = await chat.SayAsync(option.Say);
                    Assert.True(replies.Contains(TextAfter(topic, step, option)), $"{topic.File}: \"{option.Say}\" leads to: {string.Join(" | ", replies)}");
                }
            }
        }
    }

    private string TextAfter(Topic topic, int step, StepOption option) =>
        option.Show is { } show ? topic.FindSection(show)!.Text.Plain
        : option.Go is { } go ? content.Bot.Current.Content.Topics[go].Answer.Plain
        : topic.Steps.ElementAtOrDefault(step + 1)?.Ask ?? content.Bot.Current.Content.Replies[Words.Closing].Text.Plain;

    public sealed class RealContent
    {
        private readonly KnowledgeBaseStore _store = new(
            new ContentLoader(Repository.Content, Words.Required),
            new TopicFinderFactory(Options.Create(new UnderstandingOptions())),
            new UrgencyDetectorFactory(),
            new LanguageDetectorFactory(),
            NullLogger<KnowledgeBaseStore>.Instance);

        public RealContent()
        {
            Bot = new TestBot(new TranscriptRenderer(), () => _store.Current);
            Runner = new TranscriptRunner(Bot.Bot, Bot.Errors, Bot.Middleware);
        }

        public TranscriptRunner Runner { get; }

        internal TestBot Bot { get; }
    }
}

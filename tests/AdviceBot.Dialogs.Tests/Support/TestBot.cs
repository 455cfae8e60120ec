using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Topics;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>The whole bot, composed as the program composes it, on the tests' own content and fakes.</summary>
internal sealed class TestBot : IKnowledgeBaseSource
{
    private readonly Func<KnowledgeBase>? _other;
    private KnowledgeBase? _knowledge;

    public TestBot(IReplyRenderer? renderer = null, Func<KnowledgeBase>? knowledge = null)
    {
        _other = knowledge;
        var accessors = new ConversationAccessors(new ConversationState(Storage));
        var replies = new ReplySender([renderer ?? new MarkdownReplyRenderer()]);
        var root = new RootDialog(new TopicDialog(replies, accessors), new Interruptions(replies, accessors), replies, accessors);
        var urgency = new UrgencyCheck(replies, accessors, Log.For<UrgencyCheck>());
        Handler = new AdviceActivityHandler(this, urgency, root, replies, accessors, Log.For<AdviceActivityHandler>());
        Errors = new TurnErrorHandler(this, replies, accessors, Log.For<TurnErrorHandler>());
    }

    public FakeTopicFinder Topics { get; } = new();

    public FakeUrgencyDetector Urgency { get; } = new();

    public CaptureLog Log { get; } = new();

    public FaultyStorage Storage { get; } = new();

    public AdviceActivityHandler Handler { get; }

    public TurnErrorHandler Errors { get; }

    /// <summary>The program's middleware, in its order.</summary>
    public IReadOnlyList<IMiddleware> Middleware { get; } = [new SerialTurnsMiddleware(), new NoTraceMiddleware()];

    public KnowledgeBase Current => _other?.Invoke() ?? (_knowledge ??= Build(TestContent.Load()));

    /// <summary>Serves other content from the next turn on, as a reload does.</summary>
    public void Serve(ContentSet content) => _knowledge = Build(content);

    private KnowledgeBase Build(ContentSet content) => new(content, Topics, Urgency, new PhraseBook(content));
}

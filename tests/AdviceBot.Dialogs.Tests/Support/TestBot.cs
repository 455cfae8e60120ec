using AdviceBot.Core;
using AdviceBot.Core.Cloud;
using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Dialogs.Availability;
using AdviceBot.Dialogs.Counts;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Teams.Tips;
using AdviceBot.Dialogs.Topics;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>The whole bot, composed as the program composes it, on the tests' own content and fakes.</summary>
internal sealed class TestBot : IKnowledgeBaseSource
{
    private readonly Func<KnowledgeBase>? _other;
    private KnowledgeBase? _knowledge;

    public TestBot(IReplyRenderer? renderer = null, Func<KnowledgeBase>? knowledge = null, FaultyStorage? storage = null, ICloudLanguage? cloud = null, TimeProvider? patience = null)
    {
        _other = knowledge;
        Storage = storage ?? new FaultyStorage();
        Subscriptions = new TipSubscriptions(Tips, Time);
        Counts = new UrgencyCounts(Time, Log.For<UrgencyCounts>());
        Switch = new AdviceSwitch(Advice, Log.For<AdviceSwitch>());
        var accessors = new ConversationAccessors(new VersionedConversationState(Storage));
        var replies = new ReplySender([renderer ?? new MarkdownReplyRenderer()]);
        var root = new RootDialog(new TopicDialog(replies, accessors), new Interruptions(replies, accessors, Commands(accessors)), replies, accessors);
        var urgency = new UrgencyCheck(replies, accessors, Counts, Log.For<UrgencyCheck>());
        var look = new CloudCheck(urgency, patience ?? TimeProvider.System, Log.For<CloudCheck>(), cloud);
        var languages = new LanguageCheck(replies, Log.For<LanguageCheck>());
        var handler = new AdviceActivityHandler(this, urgency, look, languages, root, replies, accessors, new AdviceSearch(this, Switch), Subscriptions, Switch);
        Bot = new SaveThenSendBot(handler, accessors, Log.For<SaveThenSendBot>());
        Errors = new TurnErrorHandler(this, replies, accessors, Log.For<TurnErrorHandler>());
    }

    public UrgencyCounts Counts { get; }

    /// <summary>The kill switch's configuration, as an operator changes it.</summary>
    public ChangingAdvice Advice { get; } = new();

    public AdviceSwitch Switch { get; }

    public FakeTopicFinder Topics { get; } = new();

    public FakeUrgencyDetector Urgency { get; } = new();

    public CaptureLog Log { get; } = new();

    /// <summary>Where conversations are kept; two bots with one storage are two instances.</summary>
    public FaultyStorage Storage { get; }

    public FixedTime Time { get; } = new();

    /// <summary>Where subscriptions to the tip of the week are kept; apart from conversations, as in the program.</summary>
    public FaultyStorage Tips { get; } = new();

    public TipSubscriptions Subscriptions { get; }

    public IBot Bot { get; }

    public TurnErrorHandler Errors { get; }

    /// <summary>The program's middleware, in its order, without what only the Bot Framework's adapter has.</summary>
    public IReadOnlyList<IMiddleware> Middleware { get; init; } = [new SerialTurnsMiddleware(), new NoTraceMiddleware()];

    public KnowledgeBase Current => _other?.Invoke() ?? (_knowledge ??= Build(TestContent.Load()));

    /// <summary>Serves other content from the next turn on, as a reload does.</summary>
    public void Serve(ContentSet content) => _knowledge = Build(content);

    private StaffCommands Commands(ConversationAccessors accessors)
    {
        var page = new PageInHand(accessors);
        return new StaffCommands(
        [
            new CallerCopyCommand(page), new PageOwnerCommand(page), new WhatsNewCommand(Time), new TipCommand(Time),
            new TipsSubscribeCommand(Subscriptions), new TipsStopCommand(Subscriptions),
        ]);
    }

    private KnowledgeBase Build(ContentSet content) => new(content, Topics, Urgency, new PhraseBook(content), new LazyLanguageDetector(new LanguageDetectorFactory(), content));
}

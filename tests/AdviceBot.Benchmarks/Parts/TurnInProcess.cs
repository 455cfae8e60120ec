using AdviceBot.Core;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using AdviceBot.Web;
using AdviceBot.Web.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Benchmarks.Parts;

/// <summary>The whole conversation as the program composes it, without HTTP: state in memory, understanding by words.</summary>
internal sealed class TurnInProcess
{
    private readonly IServiceProvider _services;
    private readonly IBot _bot;
    private readonly Receiver _receiver = new();

    /// <summary>Loads and learns the content.</summary>
    /// <param name="content">The content folder.</param>
    public TurnInProcess(string content)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Understanding:EncoderFolder", "none")]).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddKnowledgeBase(content)
            .AddConversation()
            .AddState(configuration)
            .AddSingleton<IReplyRenderer, MarkdownReplyRenderer>()
            .BuildServiceProvider();
        _bot = _services.GetRequiredService<IBot>();
        _receiver.Use(_services.GetRequiredService<SerialTurnsMiddleware>()).Use(_services.GetRequiredService<NoTraceMiddleware>());
    }

    /// <summary>What was learnt.</summary>
    public KnowledgeBase Knowledge => _services.GetRequiredService<IKnowledgeBaseSource>().Current;

    /// <summary>Says something in a conversation of its own.</summary>
    /// <param name="conversation">The conversation's id.</param>
    /// <param name="texts">What is said.</param>
    /// <returns>How many replies came.</returns>
    public async Task<int> SayAsync(string conversation, params string[] texts)
    {
        var replies = 0;
        foreach (var text in texts) replies += await _receiver.ReceiveAsync(Message(conversation, text), _bot);
        return replies;
    }

    /// <summary>The state of a conversation in which one message was answered.</summary>
    /// <param name="text">The message.</param>
    /// <returns>The state, as the store gives it.</returns>
    public async Task<object> StateAfterAsync(string text)
    {
        await SayAsync("state", text);
        return (await _services.GetRequiredService<IStorage>().ReadAsync(["test/conversations/state"])).Values.Single();
    }

    private static Activity Message(string conversation, string text) => new(ActivityTypes.Message)
    {
        Id = Guid.NewGuid().ToString(),
        ChannelId = "test",
        DeliveryMode = DeliveryModes.ExpectReplies,
        From = new ChannelAccount("visitor"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: conversation),
        Text = text,
    };

    // An adapter that sends nothing: with this delivery mode the replies stay in the turn.
    private sealed class Receiver : BotAdapter
    {
        public async Task<int> ReceiveAsync(Activity activity, IBot bot)
        {
            using var turn = new TurnContext(this, activity);
            await RunPipelineAsync(turn, bot.OnTurnAsync, default);
            return turn.BufferedReplyActivities.Count;
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

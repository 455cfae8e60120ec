using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.WebChat;

/// <summary>Runs the bot for the web chat, inside this process: one message in, the replies of its turn out.</summary>
internal sealed class WebChatAdapter : BotAdapter
{
    private readonly IBot _bot;
    private readonly ConversationAccessors _accessors;

    public WebChatAdapter(IBot bot, ConversationAccessors accessors, TurnErrorHandler errors, SerialTurnsMiddleware serialTurns, NoTraceMiddleware noTrace)
    {
        _bot = bot;
        _accessors = accessors;
        OnTurnError = errors.HandleAsync;
        Use(serialTurns);
        Use(noTrace);
    }

    /// <summary>Runs the turn of a message. A turn that has begun is finished even where the browser has gone.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What the assistant said.</returns>
    public async Task<ChatAnswer> SayAsync(ChatMessage message)
    {
        var activity = ActivityIn(message.ConversationId, ActivityTypes.Message);
        activity.Text = message.Text;
        // Words that stood in the box while a button was pressed are not the answer, but danger in them is seen (U1).
        if (message.AlsoTyped.Length > 0) activity.Value = new JObject { [WebChatChannel.MessageField] = message.AlsoTyped };
        return await RunAsync(activity);
    }

    /// <summary>Runs the turn of a button that opens a topic.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="topic">The topic.</param>
    /// <returns>What the assistant said.</returns>
    public Task<ChatAnswer> OpenAsync(string conversationId, Topic topic)
    {
        var activity = ActivityIn(conversationId, ActivityTypes.Message);
        activity.Text = topic.Title;
        activity.Value = new JObject { [TurnInput.ActionField] = TurnInput.TopicAction, [TurnInput.TopicField] = topic.Id };
        return RunAsync(activity);
    }

    /// <summary>Deletes what is kept of a conversation (S9, P3).</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <returns>A task that ends when nothing is kept any more.</returns>
    public async Task EndAsync(string conversationId)
    {
        using var context = new TurnContext(this, ActivityIn(conversationId, ActivityTypes.EndOfConversation));
        context.TurnState.Set(new List<Reply>());
        await RunPipelineAsync(context, (turn, _) => _accessors.State.DeleteAsync(turn, CancellationToken.None), CancellationToken.None);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var sent = turnContext.TurnState.Get<List<Reply>>();
        sent.AddRange(activities.Where(activity => activity.Type == ActivityTypes.Message).Select(ReplyOf));
        return Task.FromResult(Array.ConvertAll(activities, activity => new ResourceResponse(activity.Id)));
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said in the web chat is not changed afterwards: screen readers would read it twice.");

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said in the web chat is not taken back.");

    private async Task<ChatAnswer> RunAsync(Activity activity)
    {
        using var context = new TurnContext(this, activity);
        var sent = new List<Reply>();
        context.TurnState.Set(sent);
        await RunPipelineAsync(context, _bot.OnTurnAsync, CancellationToken.None);
        var turn = context.TurnState.Get<AdviceTurn>();
        var ended = turn?.Stopped ?? false;
        return new ChatAnswer(sent, ended) { PinnedTier = ended ? null : turn?.PinnedTier };
    }

    private static Reply ReplyOf(Activity activity) => activity.ChannelData as Reply ?? new Reply { Text = new ApprovedText(activity.Text ?? string.Empty) };

    private static Activity ActivityIn(string conversationId, string type) => new(type)
    {
        ChannelId = WebChatChannel.Id,
        Conversation = new ConversationAccount(id: conversationId),
        From = new ChannelAccount("person", role: RoleTypes.User),
        Recipient = new ChannelAccount("assistant", role: RoleTypes.Bot),
        Locale = "en-GB",
    };
}

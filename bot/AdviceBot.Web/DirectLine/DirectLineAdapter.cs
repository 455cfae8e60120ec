using AdviceBot.Core;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Web.DirectLine;

/// <summary>Runs the bot for Direct Line, inside this process. Whatever it says goes into the conversation's log, from which clients read.</summary>
internal sealed class DirectLineAdapter : BotAdapter
{
    private static readonly ChannelAccount Assistant = new("assistant", role: RoleTypes.Bot);

    private readonly IBot _bot;
    private readonly IDirectLineLog _log;
    private readonly ConversationAccessors _accessors;
    private readonly ReplySender _replies;
    private readonly IKnowledgeBaseSource _knowledge;

    public DirectLineAdapter(
        IBot bot,
        IDirectLineLog log,
        ConversationAccessors accessors,
        ReplySender replies,
        IKnowledgeBaseSource knowledge,
        TurnErrorHandler errors,
        SerialTurnsMiddleware serialTurns,
        NoTraceMiddleware noTrace)
    {
        (_bot, _log, _accessors, _replies, _knowledge) = (bot, log, accessors, replies, knowledge);
        OnTurnError = errors.HandleAsync;
        Use(serialTurns);
        Use(noTrace);
    }

    /// <summary>Opens a conversation and welcomes the person, once.</summary>
    /// <param name="token">Who and where.</param>
    /// <returns>Whether the conversation was not there before.</returns>
    public async Task<bool> OpenAsync(DirectLineToken token)
    {
        if (!await _log.OpenAsync(token.ConversationId, CancellationToken.None)) return false;
        var update = Addressed(token, new Activity(ActivityTypes.ConversationUpdate));
        update.MembersAdded = [update.From, Assistant];
        await RunAsync(update, _bot.OnTurnAsync);
        return true;
    }

    /// <summary>Runs the turn of an activity. A turn that has begun is finished even where the client has gone; one that was sent twice is answered once.</summary>
    /// <param name="token">Who and where.</param>
    /// <param name="sent">What was sent.</param>
    /// <returns>The activity's id.</returns>
    /// <exception cref="LogAwayException">It was not answered, or not wholly. The client may send it again.</exception>
    public async Task<string> ReceiveAsync(DirectLineToken token, ActivityIn sent)
    {
        if (sent.Activity.Type == ActivityTypes.EndOfConversation) return await EndAsync(token);
        var place = await _log.AppendAsync(token.ConversationId, Addressed(token, sent.Echo()), sent.ClientId, CancellationToken.None);
        var activity = Addressed(token, sent.Activity);
        activity.Id = place.Id;
        var stopped = false;
        await RunAsync(activity, async (turn, cancellationToken) =>
        {
            if (place.IsRepeat && await IsAnsweredAsync(turn, place.Number, cancellationToken)) return;
            await _bot.OnTurnAsync(turn, cancellationToken);
            stopped = turn.TurnState.Get<AdviceTurn>()?.Stopped ?? false;
            await TryMarkAnsweredAsync(token.ConversationId, place.Number, cancellationToken);
        });
        if (stopped) await _log.EndAsync(token.ConversationId, place.Number, CancellationToken.None);
        return place.Id;
    }

    /// <summary>Says one thing outside of any turn, such as the urgent card of a message that was refused (U1); nothing where the log is away.</summary>
    /// <param name="token">Who and where.</param>
    /// <param name="reply">What to say.</param>
    /// <returns>A task that ends when clients can read it.</returns>
    public async Task TrySayAsync(DirectLineToken token, Reply reply)
    {
        try
        {
            await RunAsync(
                Addressed(token, new Activity(ActivityTypes.Event)),
                (turn, cancellationToken) => _replies.SendAsync(turn, reply, _knowledge.Current.Content, cancellationToken));
        }
        catch (LogAwayException)
        {
            // The answer over HTTP carries it too.
        }
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var sent = new List<ResourceResponse>(activities.Length);
        try
        {
            foreach (var activity in activities)
            {
                var place = await _log.AppendAsync(turnContext.Activity.Conversation.Id, activity, clientId: null, cancellationToken);
                sent.Add(new ResourceResponse(place.Id));
            }
        }
        catch (LogAwayException away)
        {
            turnContext.TurnState.Set(away);
            throw;
        }

        return [.. sent];
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line has no way to change what was said.");

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line has no way to take back what was said.");

    private async Task<string> EndAsync(DirectLineToken token)
    {
        await RunAsync(Addressed(token, new Activity(ActivityTypes.EndOfConversation)), (turn, cancellationToken) => _accessors.State.DeleteAsync(turn, cancellationToken));
        await _log.EndAsync(token.ConversationId, long.MaxValue, CancellationToken.None);
        return $"{token.ConversationId}|0";
    }

    // An instance may have died between noting the message and answering it; then the turn runs as if for the first time. A log that is
    // away is no reason for the conversation to start afresh, as it would after any other fault of a turn.
    private async Task<bool> IsAnsweredAsync(ITurnContext turn, long place, CancellationToken cancellationToken)
    {
        try
        {
            if (await _log.IsAnsweredAsync(turn.Activity.Conversation.Id, place, cancellationToken)) return true;
            turn.TurnState.Set(new AnswerLost());
            return false;
        }
        catch (LogAwayException away)
        {
            turn.TurnState.Set(away);
            return true;
        }
    }

    private async Task TryMarkAnsweredAsync(string conversationId, long place, CancellationToken cancellationToken)
    {
        try
        {
            await _log.MarkAnsweredAsync(conversationId, place, cancellationToken);
        }
        catch (LogAwayException)
        {
            // The answer is there. Only a message that is sent again would be answered again.
        }
    }

    private async Task RunAsync(Activity activity, BotCallbackHandler callback)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, callback, CancellationToken.None);
        // The apology of a turn whose replies could not be said cannot be said either, so the client is told over HTTP.
        if (context.TurnState.Get<LogAwayException>() is { } away) throw new LogAwayException(away);
    }

    // Whatever a client says about itself or the conversation, these are what the token says (P21).
    private static Activity Addressed(DirectLineToken token, Activity activity)
    {
        activity.ChannelId = Channels.Directline;
        activity.Conversation = new ConversationAccount(id: token.ConversationId);
        activity.From = new ChannelAccount(token.UserId, role: RoleTypes.User);
        activity.Recipient = Assistant;
        return activity;
    }
}

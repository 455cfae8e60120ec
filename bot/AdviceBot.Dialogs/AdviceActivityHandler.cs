using AdviceBot.Core;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs;

/// <summary>The bot: every message is read once, checked for danger first, and then handed to the root dialog.</summary>
public sealed class AdviceActivityHandler(
    IKnowledgeBaseSource knowledge,
    UrgencyCheck urgency,
    RootDialog root,
    ReplySender replies,
    ConversationAccessors accessors,
    ILogger<AdviceActivityHandler> logger) : TeamsActivityHandler
{
    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await accessors.State.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var turn = AdviceTurn.Begin(turnContext, knowledge.Current, TurnInput.Read(turnContext.Activity));
        await urgency.RunAsync(turnContext, turn, cancellationToken);
        await root.RunAsync(turnContext, accessors.Dialogs, cancellationToken);
        if (turn.Stopped) await accessors.State.DeleteAsync(turnContext, cancellationToken);
        Log.TurnEnded(logger, turn.Outcome);
    }

    /// <summary>An edited message is checked for danger again, and is not answered twice (T12).</summary>
    /// <inheritdoc/>
    protected override async Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is not IMessageActivity edited) return;
        await urgency.RunAsync(turnContext, AdviceTurn.Begin(turnContext, knowledge.Current, TurnInput.Read(edited)), cancellationToken);
    }

    /// <summary>Welcomes once in a conversation, and never because the bot itself was added (T3, pitfall 4).</summary>
    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (membersAdded.All(member => member.Id == turnContext.Activity.Recipient?.Id)) return;
        var record = await accessors.RecordOfAsync(turnContext, cancellationToken);
        if (record.Welcomed) return;
        record.Welcomed = true;
        var content = knowledge.Current.Content;
        await replies.SendAsync(turnContext, new ReplyComposer(content).Page(Words.Welcome), content, cancellationToken);
    }
}

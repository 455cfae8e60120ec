using AdviceBot.Core;
using AdviceBot.Dialogs.Availability;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Teams.Tips;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace AdviceBot.Dialogs;

/// <summary>The bot: every message is read once, checked for danger first, then for its language, and then handed to the root dialog.</summary>
public sealed class AdviceActivityHandler(
    IKnowledgeBaseSource knowledge,
    UrgencyCheck urgency,
    CloudCheck cloud,
    LanguageCheck languages,
    RootDialog root,
    ReplySender replies,
    ConversationAccessors accessors,
    AdviceSearch search,
    TipSubscriptions subscriptions,
    AdviceSwitch advice) : TeamsActivityHandler
{
    private const string SearchInvoke = "composeExtension/query";

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
        if (!advice.IsOff) await cloud.RunAsync(turnContext, turn, cancellationToken);
        await languages.RunAsync(turnContext, turn, cancellationToken);
        if (advice.IsOff) await SayThatAdviceIsOffAsync(turnContext, turn, cancellationToken);
        else await root.RunAsync(turnContext, accessors.Dialogs, cancellationToken);
        if (turn.Stopped) await accessors.State.DeleteAsync(turnContext, cancellationToken);
    }

    /// <summary>An edited message is checked for danger again, and is not answered twice (T12).</summary>
    /// <inheritdoc/>
    protected override async Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is not IMessageActivity edited) return;
        var turn = AdviceTurn.Begin(turnContext, knowledge.Current, TurnInput.Read(edited));
        await urgency.RunAsync(turnContext, turn, cancellationToken);
    }

    /// <summary>
    /// Welcomes the person who opened the conversation. In a team or group chat that would greet everybody who ever joins (T3), so
    /// only the installation counts there. Teams' own handling is left out: it looks every member's details up.
    /// </summary>
    /// <inheritdoc/>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var update = turnContext.Activity;
        var somebodyCame = update.MembersAdded?.Any(member => member.Id != update.Recipient?.Id) == true;
        return somebodyCame && update.Conversation?.IsGroup != true ? WelcomeAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    /// <summary>A conversation that the app was taken out of gets no more tips, and nothing of it is kept.</summary>
    /// <inheritdoc/>
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return subscriptions.RemoveAsync(turnContext.Activity, cancellationToken);
    }

    /// <summary>Only the search of the message extension is of use here; every other invoke is accepted, and nothing is said (T12).</summary>
    /// <inheritdoc/>
    protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Name == SearchInvoke
            ? base.OnInvokeActivityAsync(turnContext, cancellationToken)
            : Task.FromResult(CreateInvokeResponse());
    }

    /// <inheritdoc/>
    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(search.Search(query));

    private Task SayThatAdviceIsOffAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken)
    {
        turn.EndWith(Outcome.Declined);
        return replies.SendAsync(context, new ReplyComposer(turn.Content).Page(Words.AdviceOff), cancellationToken);
    }

    // Once in a conversation, whichever event comes first (T3, pitfall 4).
    private async Task WelcomeAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var record = await accessors.RecordOfAsync(context, cancellationToken);
        if (record.Welcomed) return;
        record.Welcomed = true;
        var content = knowledge.Current.Content;
        await replies.SendAsync(context, new ReplyComposer(content).Page(ChannelPages.For(context.Activity, Words.Welcome, content)), content, cancellationToken);
    }
}

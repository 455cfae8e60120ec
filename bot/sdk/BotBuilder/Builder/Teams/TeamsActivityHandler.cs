using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot in Microsoft Teams: message extensions, task modules and members, besides the usual activities.</summary>
public class TeamsActivityHandler : ActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var (name, value) = (turnContext.Activity.Name, turnContext.Activity.Value);
        try
        {
            object body;
            switch (name)
            {
                case null when turnContext.Activity.ChannelId == Channels.Msteams:
                    return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                case "composeExtension/query":
                    body = await OnTeamsMessagingExtensionQueryAsync(
                        turnContext, ReadValue<MessagingExtensionQuery>(value), cancellationToken).ConfigureAwait(false);
                    break;
                case "composeExtension/queryLink":
                    body = await OnTeamsAppBasedLinkQueryAsync(
                        turnContext, ReadValue<AppBasedLinkQuery>(value), cancellationToken).ConfigureAwait(false);
                    break;
                case "composeExtension/selectItem":
                    body = await OnTeamsMessagingExtensionSelectItemAsync(
                        turnContext, ReadValue<JObject>(value), cancellationToken).ConfigureAwait(false);
                    break;
                case "composeExtension/submitAction":
                    body = await OnTeamsMessagingExtensionSubmitActionDispatchAsync(
                        turnContext, ReadValue<MessagingExtensionAction>(value), cancellationToken).ConfigureAwait(false);
                    break;
                case "composeExtension/fetchTask":
                    body = await OnTeamsMessagingExtensionFetchTaskAsync(
                        turnContext, ReadValue<MessagingExtensionAction>(value), cancellationToken).ConfigureAwait(false);
                    break;
                case "task/fetch":
                    body = await OnTeamsTaskModuleFetchAsync(
                        turnContext, ReadValue<TaskModuleRequest>(value), cancellationToken).ConfigureAwait(false);
                    break;
                case "task/submit":
                    body = await OnTeamsTaskModuleSubmitAsync(
                        turnContext, ReadValue<TaskModuleRequest>(value), cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    return await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
            }

            return CreateInvokeResponse(body);
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotImplemented();

    /// <summary>Splits a submit into plain ones and those about a previewed message ("edit", "send").</summary>
    protected virtual async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        action.BotMessagePreviewAction switch
        {
            null or "" => await OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken)
                .ConfigureAwait(false),
            "edit" => await OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken)
                .ConfigureAwait(false),
            "send" => await OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken)
                .ConfigureAwait(false),
            var other => throw new InvokeResponseException(
                HttpStatusCode.BadRequest, $"'{other}' is no botMessagePreviewAction. Use edit or send."),
        };

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var update = turnContext.Activity;
        if (update.ChannelId != Channels.Msteams)
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);

        update.TryGetChannelData<TeamsChannelData>(out var data);
        if (update.MembersAdded is { } added)
            return OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken);
        return update.MembersRemoved is { } removed
            ? OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken)
            : base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
    }

    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        await OnTeamsMembersAddedAsync([.. membersAdded.Select(ToTeams)], teamInfo, turnContext, cancellationToken)
            .ConfigureAwait(false);

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync([.. membersRemoved.Select(ToTeams)], teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    private static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);

    // What the activity itself says of the member; looking the rest up would be a call to the connector.
    private static TeamsChannelAccount ToTeams(ChannelAccount member) =>
        member as TeamsChannelAccount
        ?? JObject.FromObject(member, BotJson.Clone).ToObject<TeamsChannelAccount>(BotJson.Clone);
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.AspNetCore;

/// <summary>The bot behind sdk-transcript.txt: what it is told decides what it does.</summary>
internal sealed class ProbeBot(ConversationState state, Dialog dialog) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.RemoveRecipientMention();
        switch (text)
        {
            case "typing":
                // Where replies go into the answer no delay is waited for: a minute would be noticed.
                var delay = new Activity(ActivityTypesEx.Delay) { Value = turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies ? 60_000 : 20 };
                await turnContext.SendActivitiesAsync(
                    [new Activity(ActivityTypes.Typing), delay, new Activity(ActivityTypes.Message) { Text = "done typing" }],
                    cancellationToken);
                break;
            case "trace":
                await turnContext.TraceActivityAsync("probe", new { a = 1 }, cancellationToken: cancellationToken);
                break;
            case "throw":
                await turnContext.SendActivityAsync("before", cancellationToken: cancellationToken);
                throw new InvalidOperationException("boom");
            case "refuse":
                throw new UnauthorizedAccessException();
            case "update":
                var sent = await turnContext.SendActivityAsync("first", cancellationToken: cancellationToken);
                await turnContext.DeleteActivityAsync(sent.Id, cancellationToken);
                break;
            case not null when text.StartsWith("echo", StringComparison.Ordinal):
                await turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {text}"), cancellationToken);
                break;
            default:
                await dialog.RunAsync(turnContext, state.CreateProperty<DialogState>("DialogState"), cancellationToken);
                break;
        }
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var member in membersAdded.Where(m => m.Id != turnContext.Activity.Recipient.Id))
            await turnContext.SendActivityAsync($"Welcome {member.Id}", cancellationToken: cancellationToken);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.activity.message",
            Value = $"hi {invokeValue.Action.Verb}",
        });
}

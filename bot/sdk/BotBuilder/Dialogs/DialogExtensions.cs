using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    private const string TraceName = "BotState";
    private const string TraceType = "https://www.botframework.com/schemas/botState";
    private const string TraceLabel = "Bot State";

    /// <summary>Continues the conversation that is stored, or begins <paramref name="dialog"/> where there is none.</summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogContext = await new DialogSet(accessor).Add(dialog)
            .CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        try
        {
            var turn = await dialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            if (turn.Status == DialogTurnStatus.Empty)
                await dialogContext.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            var handled = await dialogContext.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken)
                .ConfigureAwait(false);
            if (!handled)
                throw;
        }

        // The shape of the real SDK's trace, without the snapshot: it would send what people told the bot over the wire.
        var trace = Activity.CreateTraceActivity(TraceName, TraceType, null, TraceLabel);
        await turnContext.SendActivityAsync(trace, cancellationToken).ConfigureAwait(false);
    }
}

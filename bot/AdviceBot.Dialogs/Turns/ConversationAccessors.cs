using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AdviceBot.Dialogs.Turns;

/// <summary>Where the conversation's state is kept.</summary>
public sealed class ConversationAccessors
{
    // A deploy that changes a flow raises this number: a conversation in the old flow then starts afresh instead of
    // failing on a dialog that is no longer there (pitfall 9).
    private const int FlowVersion = 1;

    /// <summary>Names the properties of the state.</summary>
    /// <param name="state">The conversation state.</param>
    public ConversationAccessors(ConversationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        State = state;
        Dialogs = state.CreateProperty<DialogState>($"dialogs-{FlowVersion}");
        Record = state.CreateProperty<ConversationRecord>($"record-{FlowVersion}");
    }

    /// <summary>The state itself, to save or delete.</summary>
    public ConversationState State { get; }

    /// <summary>The dialog stack.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; }

    /// <summary>What is kept besides the stack.</summary>
    public IStatePropertyAccessor<ConversationRecord> Record { get; }

    /// <summary>The record of the conversation in hand, made where there is none yet.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The record; changes to it are saved when the turn ends.</returns>
    public Task<ConversationRecord> RecordOfAsync(ITurnContext context, CancellationToken cancellationToken) =>
        Record.GetAsync(context, () => new ConversationRecord(), cancellationToken);
}

namespace AdviceBot.Dialogs.Turns;

/// <summary>Another turn, perhaps of another instance, has changed the state since it was read. Nothing was written.</summary>
/// <param name="isGone">Whether the state was deleted, as opposed to written.</param>
public sealed class StateConflictException(bool isGone)
    : InvalidOperationException(isGone ? "The state was deleted since it was read." : "The state was changed by another turn since it was read. Read it again.")
{
    /// <summary>Whether the state was deleted: the conversation has ended while the turn ran.</summary>
    public bool IsGone { get; } = isGone;
}

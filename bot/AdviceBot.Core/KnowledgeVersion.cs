namespace AdviceBot.Core;

/// <summary>A state of the knowledge base and of its faults, which whoever shows it can wait out.</summary>
/// <param name="number">Its number, from 1; a later state has a higher one.</param>
public sealed class KnowledgeVersion(int number)
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its number, from 1; a later state has a higher one.</summary>
    public int Number => number;

    /// <summary>Ends when there is a later state.</summary>
    public Task Over => _over.Task;

    internal void End() => _over.TrySetResult();
}

using AdviceBot.Core.Content;

namespace AdviceBot.Core;

/// <summary>A state of the knowledge base and of its faults, which whoever shows it can wait out.</summary>
/// <param name="number">Its number, from 1; a later state has a higher one.</param>
/// <param name="findings">What is wrong with the files.</param>
/// <param name="heldBack">The files that are served as they were when they were last right, or not at all.</param>
public sealed class KnowledgeVersion(int number, IReadOnlyList<Finding> findings, IReadOnlyList<string> heldBack)
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its number, from 1; a later state has a higher one.</summary>
    public int Number => number;

    /// <summary>What is wrong with the files; the served content may be older.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>The files that are served as they were when they were last right, or not at all, by their paths below the content folder.</summary>
    public IReadOnlyList<string> HeldBack => heldBack;

    /// <summary>Ends when there is a later state.</summary>
    public Task Over => _over.Task;

    internal void End() => _over.TrySetResult();
}

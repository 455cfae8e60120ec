namespace AdviceBot.Core.Unanswered;

/// <summary>Where it is counted which words had no sure answer, by day and by nothing finer.</summary>
public interface IUnansweredStore
{
    /// <summary>Counts one message.</summary>
    /// <param name="words">Its telling words.</param>
    /// <param name="page">The id of the nearest page, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that ends when it is counted.</returns>
    Task AddAsync(IReadOnlyList<string> words, string? page, CancellationToken cancellationToken);

    /// <summary>Reads what may be read.</summary>
    /// <param name="days">How many days back, today included.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows, the most frequent first.</returns>
    Task<IReadOnlyList<UnansweredRow>> ReadAsync(int days, CancellationToken cancellationToken);
}

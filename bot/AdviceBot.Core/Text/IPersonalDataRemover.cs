namespace AdviceBot.Core.Text;

/// <summary>Takes personal data out of a text that is to be kept, such as a question that had no answer.</summary>
public interface IPersonalDataRemover
{
    /// <summary>Covers names, numbers, addresses and the like.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The text without them; null where that cannot be made sure of, and then the text must not be kept.</returns>
    Task<string?> RemoveAsync(string text, CancellationToken cancellationToken);
}

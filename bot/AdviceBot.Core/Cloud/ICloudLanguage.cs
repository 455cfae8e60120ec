namespace AdviceBot.Core.Cloud;

/// <summary>
/// A service elsewhere that reads a message too. It is never needed: whatever it does or fails to do, a person is answered, and it can
/// make the assistant ask about danger, never see less of it.
/// </summary>
public interface ICloudLanguage
{
    /// <summary>Reads one message.</summary>
    /// <param name="text">The message; it leaves this machine.</param>
    /// <param name="languageToo">Whether its language is asked for as well.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was read; <see cref="CloudReading.Nothing"/> where the service is away or wrong.</returns>
    Task<CloudReading> ReadAsync(string text, bool languageToo, CancellationToken cancellationToken);
}

namespace AdviceBot.Sbom;

/// <summary>Something about the packages is not known; the message says what to do.</summary>
/// <param name="message">The message.</param>
internal sealed class SbomException(string message) : Exception(message);

using AdviceBot.Core.Cloud;
using Azure.AI.TextAnalytics;
using Polly.CircuitBreaker;

namespace AdviceBot.Web.Azure;

/// <summary>Azure AI Language as a second reader of messages.</summary>
/// <param name="clients">The clients.</param>
/// <param name="circuit">Keeps a service that is slow or away from being asked again and again.</param>
/// <param name="counts">Counts what became of each call.</param>
/// <param name="logger">Takes the kind of a fault, never a text.</param>
internal sealed class AzureLanguage(LanguageClients clients, CloudCircuit circuit, CloudCounts counts, ILogger<AzureLanguage> logger) : ICloudLanguage
{
    // The service takes 5,120 characters as it counts them, which are never more than those of .NET.
    internal const int LongestText = 5_000;
    private const string English = "en";

    // The service keeps no copy for its own fault-finding.
    private static readonly TextAnalyticsRequestOptions Options = new() { DisableServiceLogs = true };

    /// <inheritdoc/>
    public async Task<CloudReading> ReadAsync(string text, bool languageToo, CancellationToken cancellationToken)
    {
        try
        {
            var reading = await circuit.RunAsync(stop => AskAsync(Shorten(text), languageToo, stop), cancellationToken);
            counts.Note(CloudOutcome.Answered);
            return reading;
        }
        catch (BrokenCircuitException)
        {
            counts.Note(CloudOutcome.NotAsked);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            counts.Note(CloudOutcome.Failed);
            Log.CloudFault(logger, fault.GetType());
        }

        return CloudReading.Nothing;
    }

    private async Task<CloudReading> AskAsync(string text, bool languageToo, CancellationToken cancellationToken)
    {
        var phrases = clients.Turns.ExtractKeyPhrasesBatchAsync([text], English, Options, cancellationToken);
        var language = languageToo ? clients.Turns.DetectLanguageBatchAsync([text], DetectLanguageInput.None, Options, cancellationToken) : null;
        await Task.WhenAll(language is null ? [phrases] : [phrases, language]);
        var found = language is null ? default : (await language).Value[0].PrimaryLanguage;
        return new CloudReading(found.Iso6391Name, found.ConfidenceScore, (await phrases).Value[0].KeyPhrases);
    }

    // Never between the two halves of a character.
    private static string Shorten(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}

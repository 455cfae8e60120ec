using AdviceBot.Core.Text;
using Azure.AI.TextAnalytics;

namespace AdviceBot.Web.Azure;

/// <summary>Has Azure AI Language cover personal data. Nobody waits for it, so the service's faults are tried again.</summary>
/// <param name="clients">The clients.</param>
/// <param name="logger">Takes the kind of a fault, never a text.</param>
internal sealed class AzurePersonalDataRemover(LanguageClients clients, ILogger<AzurePersonalDataRemover> logger) : IPersonalDataRemover
{
    private const string English = "en";

    /// <inheritdoc/>
    public async Task<string?> RemoveAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > AzureLanguage.LongestText) return null;
        if (string.IsNullOrWhiteSpace(text)) return text;
        try
        {
            var found = (await clients.Reports.RecognizePiiEntitiesAsync(text, English, new RecognizePiiEntitiesOptions { DisableServiceLogs = true }, cancellationToken)).Value;
            return IsWhole(found, text) ? found.RedactedText : null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.CloudFault(logger, fault.GetType());
            return null;
        }
    }

    // The service covers letter by letter: another length, a warning, or an entity that is still there means that it did not do its work.
    private static bool IsWhole(PiiEntityCollection found, string text) =>
        found.Warnings.Count == 0
        && found.RedactedText.Length == text.Length
        && found.All(entity => entity.Offset >= 0 && entity.Length > 0 && entity.Offset <= text.Length - entity.Length
            && found.RedactedText.AsSpan(entity.Offset, entity.Length).IndexOfAnyExcept('*') < 0);
}

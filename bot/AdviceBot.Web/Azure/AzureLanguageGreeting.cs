using Azure;
using Azure.AI.TextAnalytics;

namespace AdviceBot.Web.Azure;

/// <summary>
/// Asks the service about one word of our own when the program starts: the sign-in and the connection are then ready before anybody
/// waits for them, and an operator reads at once whether the configuration works. The start does not wait for it.
/// </summary>
/// <param name="clients">The clients.</param>
/// <param name="logger">Told what came of it.</param>
internal sealed class AzureLanguageGreeting(LanguageClients clients, ILogger<AzureLanguageGreeting> logger) : BackgroundService
{
    private const string Word = "hello";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await clients.Reports.DetectLanguageBatchAsync([Word], options: new TextAnalyticsRequestOptions { DisableServiceLogs = true }, cancellationToken: stoppingToken);
            Log.CloudReady(logger);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            Log.CloudNotReady(logger, fault.GetType(), (fault as RequestFailedException)?.Status ?? 0);
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }
}

using System.Diagnostics.Tracing;
using Azure.AI.TextAnalytics;
using Azure.Core.Diagnostics;

namespace TextAnalytics.Tests;

/// <summary>P2: Azure.Core's own logging, at its most talkative, holds neither the text nor the key; the request's id is there to find a call by.</summary>
public sealed class DiagnosticsTests : ServerTests
{
    [Fact]
    public async Task P2_The_events_of_a_call_hold_neither_text_nor_key()
    {
        const string text = "zqxcanary said in confidence";
        var events = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using (new AzureEventSourceListener((_, message) => events.Enqueue(message), EventLevel.LogAlways))
        {
            await Client().DetectLanguageAsync(text);
            Answer(DocumentedAnswers.Pii);
            await Client().RecognizePiiEntitiesAsync(text, options: new RecognizePiiEntitiesOptions { DisableServiceLogs = true });
        }

        var id = Server.Requests.First().Headers["x-ms-client-request-id"];
        Assert.Contains(events, line => line.Contains(id, StringComparison.Ordinal));
        Assert.Contains(events, line => line.Contains("api-version=2023-04-01", StringComparison.Ordinal));
        Assert.DoesNotContain(events, line => line.Contains("zqxcanary", StringComparison.Ordinal));
        Assert.DoesNotContain(events, line => line.Contains(Key, StringComparison.Ordinal));
        Assert.DoesNotContain(events, line => line.Contains("020 7946", StringComparison.Ordinal));
    }
}

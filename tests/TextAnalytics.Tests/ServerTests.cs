using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Microsoft.AspNetCore.Http;

namespace TextAnalytics.Tests;

/// <summary>A server for each test, and a client of it that loses no time between attempts.</summary>
public abstract class ServerTests : IAsyncLifetime
{
    protected const string Key = "0123456789abcdef0123456789abcdef";

    private protected LanguageServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await LanguageServer.StartAsync(LanguageServer.Json(StatusCodes.Status200OK, DocumentedAnswers.Language));

    public async Task DisposeAsync() => await Server.DisposeAsync();

    private protected TextAnalyticsClient Client(Action<TextAnalyticsClientOptions>? configure = null)
    {
        var options = new TextAnalyticsClientOptions();
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        configure?.Invoke(options);
        return new TextAnalyticsClient(Server.Address, new AzureKeyCredential(Key), options);
    }

    private protected void Answer(string json) => Server.Answer = LanguageServer.Json(StatusCodes.Status200OK, json);
}

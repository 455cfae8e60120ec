using AdviceBot.Core.Cloud;
using AdviceBot.Web.Azure;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Web.Tests.Azure;

/// <summary>A service that fails is left alone, tried once after a while, and used again when it is back.</summary>
public sealed class CloudCircuitTests(LearntContent content) : IClassFixture<LearntContent>
{
    [Fact]
    public async Task After_four_faults_nobody_asks_until_the_pause_is_over()
    {
        await using var server = await LanguageServer.StartAsync(LanguageServer.Json(500, "{}"));
        var time = new MovedTime();
        await using var bot = new AzureBot(content.Source, server.Address, time);
        var service = bot.Services.GetRequiredService<ICloudLanguage>();

        for (var i = 0; i < 10; i++) Assert.Same(CloudReading.Nothing, await ReadAsync(service));
        Assert.Equal(CloudCircuit.FewestCalls, server.Requests.Count);
        Assert.Equal(4, bot.Log.Lines.Count(line => line.Contains("Azure AI Language failed with Azure.RequestFailedException; it was done without", StringComparison.Ordinal)));
        Assert.Contains("Azure AI Language is left alone for 30 seconds", bot.Log.Text, StringComparison.Ordinal);

        time.Move(CloudCircuit.Pause + TimeSpan.FromSeconds(1));
        for (var i = 0; i < 3; i++) Assert.Same(CloudReading.Nothing, await ReadAsync(service));
        Assert.Equal(CloudCircuit.FewestCalls + 1, server.Requests.Count);

        server.Answer = (context, request, _) => LanguageServer.WriteAsync(context, 200, LanguageAnswers.To(request));
        time.Move(CloudCircuit.Pause + TimeSpan.FromSeconds(1));
        Assert.Equal(["three", "words"], (await ReadAsync(service)).KeyPhrases);
        Assert.Contains("Azure AI Language is back", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_slow_is_left_alone_too()
    {
        await using var server = await LanguageServer.StartAsync(async (context, _, _) =>
        {
            var gone = new TaskCompletionSource();
            context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        await using var bot = new AzureBot(content.Source, server.Address, new MovedTime { Hurry = 20 });
        var service = bot.Services.GetRequiredService<ICloudLanguage>();

        for (var i = 0; i < 10; i++) Assert.Same(CloudReading.Nothing, await ReadAsync(service));
        Assert.Equal(CloudCircuit.FewestCalls, bot.Log.Lines.Count(line => line.Contains("Azure AI Language failed with Polly.Timeout.TimeoutRejectedException", StringComparison.Ordinal)));
        Assert.True(server.Requests.Count <= CloudCircuit.FewestCalls);
    }

    [Fact]
    public async Task People_who_leave_are_no_fault_of_the_service()
    {
        await using var server = await LanguageServer.StartAsync((context, request, _) => LanguageServer.WriteAsync(context, 200, LanguageAnswers.To(request)));
        await using var bot = new AzureBot(content.Source, server.Address, new MovedTime());
        var service = bot.Services.GetRequiredService<ICloudLanguage>();
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        for (var i = 0; i < 10; i++) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.ReadAsync("a text", languageToo: false, left.Token));
        Assert.Equal(["three", "words"], (await ReadAsync(service)).KeyPhrases);
    }

    private static Task<CloudReading> ReadAsync(ICloudLanguage service) => service.ReadAsync("three of the words", languageToo: false, CancellationToken.None);
}

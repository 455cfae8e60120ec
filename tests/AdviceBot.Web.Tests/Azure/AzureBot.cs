using System.Text.Json;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Transcripts;
using AdviceBot.Web.Azure;
using AdviceBot.Web.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Web.Tests.Azure;

/// <summary>The program's own composition of the conversation, with or without Azure AI Language; every reply is kept.</summary>
internal sealed class AzureBot : IReplyRenderer, IAsyncDisposable
{
    private readonly TranscriptRenderer _renderer = new();
    private readonly List<string> _replies = [];
    private readonly ServiceProvider _services;

    /// <param name="knowledge">What it knows.</param>
    /// <param name="address">Where the service is, or null for none.</param>
    /// <param name="circuitTime">The clock of the circuit breaker, and of nothing else.</param>
    public AzureBot(IKnowledgeBaseSource knowledge, Uri? address, TimeProvider? circuitTime = null)
    {
        var settings = new Dictionary<string, string?> { ["AzureLanguage:Endpoint"] = address?.ToString(), ["AzureLanguage:Key"] = address is null ? null : "0123456789abcdef" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(knowledge)
            .AddSingleton<IReplyRenderer>(this)
            .AddTranscripts()
            .AddAzureLanguage(configuration);
        if (circuitTime is not null) services.AddSingleton(provider => new CloudCircuit(circuitTime, provider.GetRequiredService<ILogger<CloudCircuit>>()));
        _services = services.BuildServiceProvider();
    }

    public LogCapture Log { get; } = new();

    public IServiceProvider Services => _services;

    public bool Serves(string? channelId) => true;

    public Activity Render(Reply reply, ContentSet content)
    {
        _replies.Add(JsonSerializer.Serialize(new
        {
            reply.Heading,
            Text = reply.Text.Markdown,
            More = reply.More.Markdown,
            Services = reply.Services.Select(service => service.Name),
            reply.Choices,
            reply.TopicId,
            reply.Tier,
            Language = reply.Language?.Code,
        }));
        return _renderer.Render(reply, content);
    }

    /// <summary>Holds one of the recorded conversations, which must go as written.</summary>
    /// <returns>Every reply.</returns>
    public async Task<IReadOnlyList<string>> HoldAsync(string conversation)
    {
        _replies.Clear();
        var result = await TranscriptFolder.RunAsync(Repository.Content, conversation, _services.GetRequiredService<TranscriptRunner>(), CancellationToken.None);
        Assert.True(result.Passed, result.ToString());
        return [.. _replies];
    }

    /// <summary>Says one thing in a conversation of its own.</summary>
    /// <returns>Every reply.</returns>
    public async Task<IReadOnlyList<string>> SayAsync(string text)
    {
        _replies.Clear();
        var transcript = new Transcript("test", "test", TranscriptChannel.Web, [new TranscriptTurn(1, TranscriptAction.Say, text, [])]);
        await _services.GetRequiredService<TranscriptRunner>().RunAsync(transcript, CancellationToken.None);
        return [.. _replies];
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>The repository's content, learnt once for all these tests, by words alone.</summary>
public sealed class LearntContent : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Understanding:EncoderFolder", LearntWords.NewFolder())]).Build())
        .AddSingleton(TimeProvider.System)
        .AddKnowledgeBase(Repository.Content)
        .BuildServiceProvider();

    public IKnowledgeBaseSource Source => _services.GetRequiredService<IKnowledgeBaseSource>();

    public void Dispose() => _services.Dispose();
}

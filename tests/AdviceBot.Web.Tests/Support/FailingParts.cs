using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using Microsoft.Bot.Builder;

namespace AdviceBot.Web.Tests.Support;

/// <summary>A detector whose exceptions carry the message, as careless code's would.</summary>
internal sealed class FailingDetectors : IUrgencyDetectorFactory, IUrgencyDetector
{
    public IUrgencyDetector Create(ContentSet content, ILanguageDetector? languages = null) => this;

    public UrgentFinding? Detect(string text) => throw new InvalidOperationException(text);
}

/// <summary>A finder whose exceptions carry the message.</summary>
internal sealed class FailingFinders : ITopicFinderFactory, ITopicFinder
{
    public ITopicFinder Create(ContentSet content) => this;

    public TopicFinding Find(string text, Audience audience) => throw new InvalidOperationException(text);
}

/// <summary>A store whose exceptions carry the keys and a canary.</summary>
internal sealed class FailingStorage(string canary) : IStorage
{
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => throw new InvalidOperationException(string.Join(' ', keys) + canary);

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => throw new InvalidOperationException(string.Join(' ', changes.Keys) + canary);

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new InvalidOperationException(string.Join(' ', keys) + canary);
}

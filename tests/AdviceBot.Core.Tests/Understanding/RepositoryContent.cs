using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Understanding;

/// <summary>The content of this repository, and a finder trained on it once for all tests.</summary>
internal static class RepositoryContent
{
    private static readonly Lazy<ContentSet> Loaded = new(() =>
        new ContentLoader(Repository.Content, RequiredWords.None).Load().Content
        ?? throw new InvalidOperationException("The content cannot be read."));

    private static readonly Lazy<ITopicFinder> Trained = new(() =>
        new TopicFinderFactory(Options.Create(new UnderstandingOptions())).Create(Loaded.Value));

    public static ContentSet Content => Loaded.Value;

    public static ITopicFinder Finder => Trained.Value;
}

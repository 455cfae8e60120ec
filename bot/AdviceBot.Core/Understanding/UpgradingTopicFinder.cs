using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Understanding;

/// <summary>Answers by words until a finder that reads meaning too is ready, then by that.</summary>
internal sealed class UpgradingTopicFinder : ITopicFinder
{
    private volatile ITopicFinder _finder;

    /// <summary>Starts with one finder and waits for a better one in the background.</summary>
    /// <param name="first">Answers at once.</param>
    /// <param name="better">Gives the better finder, or null where there will be none; it does not fail.</param>
    public UpgradingTopicFinder(ITopicFinder first, Task<TopicFinder?> better)
    {
        _finder = first;
        Upgrade = UpgradeAsync(better);
    }

    /// <summary>Ends when the better finder is in use, or will never be.</summary>
    public Task Upgrade { get; }

    /// <inheritdoc/>
    public TopicFinding Find(string text, Audience audience) => _finder.Find(text, audience);

    /// <inheritdoc/>
    public TopicFinding Find(string text, Audience audience, MessageMeanings? known) => _finder.Find(text, audience, known);

    private async Task UpgradeAsync(Task<TopicFinder?> better)
    {
        if (await better is { } finder) _finder = finder;
    }
}

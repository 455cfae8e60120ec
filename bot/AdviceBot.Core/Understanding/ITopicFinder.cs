using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Understanding;

/// <summary>Finds the page for a person's own words. It is safe to call from many threads.</summary>
public interface ITopicFinder
{
    /// <summary>Ranks the topics for a message.</summary>
    /// <param name="text">The message, of any length.</param>
    /// <param name="audience">Who is asking; the public never gets staff topics.</param>
    /// <returns>The ranked topics and what to do with them.</returns>
    TopicFinding Find(string text, Audience audience);

    /// <summary>Ranks the topics for a message that was read for danger before; the findings are the same.</summary>
    /// <param name="text">The message, of any length.</param>
    /// <param name="audience">Who is asking; the public never gets staff topics.</param>
    /// <param name="known">The meanings of its sentences that are known already, or null.</param>
    /// <returns>The ranked topics and what to do with them.</returns>
    TopicFinding Find(string text, Audience audience, MessageMeanings? known) => Find(text, audience);
}

/// <summary>Makes a finder from content.</summary>
public interface ITopicFinderFactory
{
    /// <summary>Trains a finder on the pages of one content set.</summary>
    /// <param name="content">The content; its <c>tests</c> are never used.</param>
    /// <returns>The finder.</returns>
    ITopicFinder Create(ContentSet content);
}

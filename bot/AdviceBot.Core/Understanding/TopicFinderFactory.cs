using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Lexical;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Understanding;

/// <summary>Trains finders that read words. Equal content gives an equal finder.</summary>
/// <param name="options">Where the bands are cut.</param>
public sealed class TopicFinderFactory(IOptions<UnderstandingOptions> options) : ITopicFinderFactory
{
    /// <inheritdoc/>
    public ITopicFinder Create(ContentSet content)
    {
        var lessons = Lessons.From(content);
        var lexical = LexicalModel.Learn(lessons, content.Teaching);
        return new TopicFinder(lessons, lexical, options.Value);
    }
}

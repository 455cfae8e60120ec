using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Core;

/// <summary>
/// What the assistant knows at one moment: the words, and what was learnt from them. A turn takes one and keeps it to its end,
/// so that a reload in the middle changes nothing.
/// </summary>
/// <param name="Content">The words.</param>
/// <param name="TopicFinder">Trained on these words.</param>
/// <param name="UrgencyDetector">With the rules of these words.</param>
/// <param name="Phrases">Commands, small talk and titles of these words.</param>
/// <param name="LanguageDetector">Knows the languages of these words.</param>
public sealed record KnowledgeBase(ContentSet Content, ITopicFinder TopicFinder, IUrgencyDetector UrgencyDetector, PhraseBook Phrases, ILanguageDetector LanguageDetector);

/// <summary>Gives the knowledge base of now.</summary>
public interface IKnowledgeBaseSource
{
    /// <summary>The newest good one; never null, never half-built.</summary>
    KnowledgeBase Current { get; }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>Gives what the second look has learnt from content: what was learnt from the very same before, or what is learnt from it now. Both judge alike, bit for bit.</summary>
/// <param name="content">The content.</param>
/// <param name="rules">The rules of that content.</param>
/// <param name="learnt">Where it is kept.</param>
internal sealed class StoredSecondLook(ContentSet content, RuleReader rules, LearntFolder learnt)
{
    // Only learning needs them; with what was learnt before, nobody asks.
    private readonly Lazy<List<SecondLookLesson>> _lessons = new(() => SecondLookLessons.From(content, rules));
    private readonly UInt128 _key = KeyOf(content);

    /// <summary>What words say.</summary>
    /// <returns>The model.</returns>
    public WordsModel Words() =>
        learnt.SecondLookWords.GetOrAdd(_key, WordsModel.Read, () => WordsModel.Train(_lessons.Value), (model, stored) => model.Write(stored));

    /// <summary>What meaning says.</summary>
    /// <param name="encoder">The encoder that all share, whose file the key holds.</param>
    /// <param name="with">The encoder, opened.</param>
    /// <returns>The model.</returns>
    public MeaningModel Meaning(SharedEncoder encoder, EncoderLesson with) => learnt.SecondLookMeaning.GetOrAdd(
        encoder.KeyWith(_key), stored => MeaningModel.Read(stored, with.Encoder), () => MeaningModel.Train(_lessons.Value, with), (model, stored) => model.Write(stored));

    // All that the lessons are made of. The rules read every message, and leave out of the ordinary ones those that they fire on.
    private static UInt128 KeyOf(ContentSet content)
    {
        using var key = new LearningKey("second look");
        key.AddAll(content.SecondLook.Examples.Select(example => $"{example.Tier} {example.Text}"));
        foreach (var rule in content.UrgentRules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            key.Add($"{rule.Id} {rule.Tier}");
            key.AddAll(rule.Phrases.Select(phrase => phrase.Text));
            key.AddAll(rule.Fires);
            key.AddAll(rule.Quiet);
        }

        foreach (var texts in SecondLookLessons.Ordinary(content)) key.AddAll(texts);
        return key.End();
    }
}

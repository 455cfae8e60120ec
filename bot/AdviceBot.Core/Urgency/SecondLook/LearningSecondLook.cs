using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>
/// The second look as it is now: it reads words from the start (the first message that needs it waits for them to be learnt), and meaning
/// too from when that is learnt, beside the service.
/// </summary>
internal sealed class LearningSecondLook
{
    private readonly Lazy<SecondLookModel> _words;
    private readonly double _doubtBelow;
    private volatile SecondLookModel? _withMeaning;

    /// <summary>Starts to learn, or to read what was learnt before.</summary>
    /// <param name="content">The content that teaches.</param>
    /// <param name="rules">The rules of that content.</param>
    /// <param name="encoder">Gives the encoder; null for words only.</param>
    /// <param name="learnt">Where what was learnt is kept.</param>
    public LearningSecondLook(ContentSet content, RuleReader rules, SharedEncoder? encoder, LearntFolder learnt)
    {
        _doubtBelow = content.SecondLook.DoubtBelow;
        var stored = new Lazy<StoredSecondLook>(() => new StoredSecondLook(content, rules, learnt));
        var words = new Lazy<WordsModel>(() => stored.Value.Words());
        _words = new Lazy<SecondLookModel>(() => new SecondLookModel(words.Value));
        Learning = Task.Run(() =>
        {
            _ = _words.Value;
            _withMeaning = encoder?.Use(with => new SecondLookModel(words.Value, stored.Value.Meaning(encoder, with)));
        });
        if (encoder?.IsWaitedFor == true) Learning.Wait();
    }

    /// <summary>Ends when everything is learnt.</summary>
    public Task Learning { get; }

    /// <summary>Looks at a message.</summary>
    /// <param name="words">Its words, at least one.</param>
    /// <param name="known">The meanings of its sentences that are known already; those that are read join them.</param>
    /// <returns>What it makes of them.</returns>
    public SecondLookResult Look(List<Token> words, MessageMeanings known) => (_withMeaning ?? _words.Value).Look(words, known);

    /// <summary>What may doubt a rule; null until meaning is learnt, since no card waits for that and words alone are too rash.</summary>
    public Doubt? Doubt => _withMeaning is { } model ? new Doubt(model, _doubtBelow) : null;
}

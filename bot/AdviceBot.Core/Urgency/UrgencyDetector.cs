using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Urgency.Language;
using AdviceBot.Core.Urgency.SecondLook;

namespace AdviceBot.Core.Urgency;

/// <summary>Looks for danger with the editors' rules and, where they find nothing or are in doubt, with the second look. It never throws (U2).</summary>
internal sealed class UrgencyDetector : IUrgencyDetector
{
    /// <summary>The rule id of the finding that stands for a failure.</summary>
    internal const string FailedRule = "detector-failed";

    // A few words alone ("phone infected?") say too little for statistics; the rules still read them.
    private const int FewestWords = 6;

    private readonly RuleReader _rules;
    private readonly SecondLookContent _settings;
    private readonly LearningSecondLook? _secondLook;
    private readonly ButtonWords _buttons;
    private readonly ILanguageDetector? _languages;

    /// <summary>Compiles the rules at once; the second look is taught in the background.</summary>
    /// <param name="content">The content.</param>
    /// <param name="encoder">Lets the second look read meaning; null for words only.</param>
    /// <param name="learnt">Where what the second look has learnt is kept.</param>
    /// <param name="languages">Knows other languages, in which the second look has learnt nothing; null to take all for English.</param>
    /// <exception cref="FormatException">A phrase cannot be read.</exception>
    public UrgencyDetector(ContentSet content, SharedEncoder? encoder, LearntFolder learnt, ILanguageDetector? languages)
    {
        _languages = languages;
        _rules = new RuleReader([.. content.UrgentRules.Values]);
        _settings = content.SecondLook with { Examples = [] };
        _buttons = new ButtonWords(content);
        if (content.SecondLook.Examples.Count > 0) _secondLook = new LearningSecondLook(content, _rules, encoder, learnt);
    }

    /// <inheritdoc/>
    public UrgentFinding? Detect(string text) => Read(text).Finding;

    /// <inheritdoc/>
    public UrgentContinuation Continue(string text, UrgentTrail? before) => Read(text, secondLook: false).After(before);

    /// <inheritdoc/>
    public UrgentReading Read(string text) => Read(text, secondLook: true);

    private UrgentReading Read(string text, bool secondLook)
    {
        try
        {
            text ??= string.Empty;
            var clean = CleanText.Clean(text);
            var words = PlainWords.Read(clean, _rules.Book.Lexicon);
            var alone = _rules.Read(clean, words, null);
            var meanings = new MessageMeanings();
            var finding = secondLook ? Look(text, clean, words, alone.Findings, meanings) : null;
            return new UrgentReading(finding, before => Continue(clean, words, alone, before, meanings)) { Meanings = meanings };
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return new UrgentReading(Failed(), _ => new UrgentContinuation(Failed(), null));
        }
    }

    private UrgentFinding? Look(string text, string clean, List<Token> words, IReadOnlyList<UrgentFinding> found, MessageMeanings meanings)
    {
        if (found.Count > 0) return WithOthers(Judged(found, words, meanings));
        if (_secondLook is null || words.Count < FewestWords || _buttons.Are(clean)) return null;
        // Whoever writes in a language with a page of its own gets that page, with its 999 line.
        if (_languages?.Detect(text) is not null) return null;
        return SecondLookFinding.Of(_secondLook.Look(words, meanings), _settings);
    }

    // Where the message before left nothing open, the message reads as it does alone. What two messages say together is no passing phrase, and is not doubted.
    private UrgentContinuation Continue(string clean, List<Token> words, (IReadOnlyList<UrgentFinding> Findings, UrgentTrail? Trail) alone, UrgentTrail? before, MessageMeanings meanings)
    {
        try
        {
            var (found, trail) = before is null ? alone : _rules.Read(clean, words, before);
            if (found.Count == 0) return new UrgentContinuation(null, trail);
            var isWhole = alone.Findings.Any(finding => finding.Rule == found[0].Rule);
            var finding = WithOthers(isWhole ? Judged(found, words, meanings) : found);
            return new UrgentContinuation(finding, finding.AskOnly ? trail : null);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return new UrgentContinuation(Failed(), null);
        }
    }

    private IReadOnlyList<UrgentFinding> Judged(IReadOnlyList<UrgentFinding> found, List<Token> words, MessageMeanings meanings)
    {
        try
        {
            return _secondLook?.Doubt?.Judge(found, words, meanings) ?? found;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return found;
        }
    }

    private static UrgentFinding WithOthers(IReadOnlyList<UrgentFinding> found) => found[0] with { Others = [.. found.Skip(1)] };

    // A detector that fails must not fall silent: the bot asks, with the 999 line shown.
    private static UrgentFinding Failed() => new() { Rule = FailedRule, Tier = UrgentTier.Emergency, AskOnly = true, Words = [] };
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency.Language;
using AdviceBot.Core.Urgency.SecondLook;

namespace AdviceBot.Core.Urgency;

/// <summary>Looks for danger with the editors' rules and, where they find nothing, with the second look. It never throws (U2).</summary>
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

    /// <summary>Compiles the rules at once; the second look is taught in the background.</summary>
    /// <param name="content">The content.</param>
    /// <param name="encoder">Lets the second look read meaning; null for words only.</param>
    /// <exception cref="FormatException">A phrase cannot be read.</exception>
    public UrgencyDetector(ContentSet content, SharedEncoder? encoder)
    {
        _rules = new RuleReader([.. content.UrgentRules.Values]);
        _settings = content.SecondLook;
        _buttons = new ButtonWords(content);
        if (_settings.Examples.Count > 0) _secondLook = new LearningSecondLook(content, _rules, encoder);
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
            var clean = CleanText.Clean(text ?? string.Empty);
            var tokens = PlainWords.Read(clean, _rules.Book.Lexicon);
            var alone = _rules.Read(clean, tokens, null);
            return new UrgentReading(Finding(alone.Findings, clean, secondLook ? tokens : null), before => Continue(clean, tokens, alone, before));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return new UrgentReading(Failed(), _ => new UrgentContinuation(Failed(), null));
        }
    }

    private UrgentFinding? Finding(IReadOnlyList<UrgentFinding> found, string clean, List<Token>? tokens)
    {
        if (found.Count > 0) return WithOthers(found);
        if (_secondLook is null || tokens is null || tokens.Count < FewestWords || _buttons.Are(clean)) return null;
        return SecondLookFinding.Of(_secondLook.Look(tokens), _settings);
    }

    // Where the message before left nothing open, the message reads as it does alone.
    private UrgentContinuation Continue(string clean, List<Token> tokens, (IReadOnlyList<UrgentFinding> Findings, UrgentTrail Trail) alone, UrgentTrail? before)
    {
        try
        {
            var (found, trail) = before is null ? alone : _rules.Read(clean, tokens, before);
            return found.Count == 0 ? new UrgentContinuation(null, trail) : new UrgentContinuation(WithOthers(found), null);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return new UrgentContinuation(Failed(), null);
        }
    }

    private static UrgentFinding WithOthers(IReadOnlyList<UrgentFinding> found) => found[0] with { Others = [.. found.Skip(1)] };

    // A detector that fails must not fall silent: the bot asks, with the 999 line shown.
    private static UrgentFinding Failed() => new() { Rule = FailedRule, Tier = UrgentTier.Emergency, AskOnly = true, Words = [] };
}

using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency.Language;
using AdviceBot.Core.Urgency.SecondLook;

namespace AdviceBot.Core.Urgency;

/// <summary>Looks for danger with the editors' rules and, where they find nothing, with the second look. It never throws (U2).</summary>
internal sealed class UrgencyDetector : IUrgencyDetector
{
    /// <summary>The rule id of what only the second look found.</summary>
    internal const string SecondLookRule = "second-look";

    /// <summary>The rule id of the finding that stands for a failure.</summary>
    internal const string FailedRule = "detector-failed";

    // A few words alone ("phone infected?") say too little for statistics; the rules still read them.
    private const int FewestWords = 6;

    private readonly RuleReader _rules;
    private readonly SecondLookContent _settings;
    private readonly Lazy<SecondLookModel> _secondLook;
    private readonly ButtonWords _buttons;

    /// <summary>Compiles the rules at once; the second look is taught in the background.</summary>
    /// <param name="content">The content.</param>
    /// <exception cref="FormatException">A phrase cannot be read.</exception>
    public UrgencyDetector(ContentSet content)
    {
        _rules = new RuleReader([.. content.UrgentRules.Values]);
        _settings = content.SecondLook;
        _buttons = new ButtonWords(content);
        _secondLook = new Lazy<SecondLookModel>(() => SecondLookModel.Train(SecondLookLessons.From(content, _rules)));
        if (_settings.Examples.Count > 0) Task.Run(() => _secondLook.Value);
    }

    /// <inheritdoc/>
    public UrgentFinding? Detect(string text)
    {
        try
        {
            return Look(text);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // A detector that fails must not fall silent: the bot asks, with the 999 line shown.
            return new UrgentFinding { Rule = FailedRule, Tier = UrgentTier.Emergency, AskOnly = true, Words = [] };
        }
    }

    private UrgentFinding? Look(string text)
    {
        var clean = CleanText.Clean(text ?? string.Empty);
        var tokens = PlainWords.Read(clean, _rules.Book.Lexicon);
        var found = _rules.Read(clean, tokens);
        if (found.Count > 0) return found[0] with { Others = [.. found.Skip(1)] };
        return _settings.Examples.Count == 0 || tokens.Count < FewestWords || _buttons.Are(clean) ? null : SecondLook(tokens);
    }

    private UrgentFinding? SecondLook(List<Token> tokens)
    {
        var result = _secondLook.Value.Look(tokens);
        if (result.Score < _settings.AskAt) return null;
        return new UrgentFinding
        {
            Rule = SecondLookRule,
            Tier = result.Tier,
            AskOnly = result.Score < (result.Tier == UrgentTier.Emergency ? _settings.RaiseEmergencyAt : _settings.RaiseAt),
            Words = result.Words,
            Context = [string.Create(CultureInfo.InvariantCulture, $"second look {result.Score:F2}")],
        };
    }
}

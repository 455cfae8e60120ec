using System.Diagnostics.CodeAnalysis;

namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>A phrase of a rule, read. The language is described for editors in <c>docs/editors.md</c>.</summary>
internal sealed class UrgentPattern
{
    internal const string ExceptWord = "except";
    internal const string AloneWord = "alone";

    private UrgentPattern(string text, bool isException, bool isAlone, IReadOnlyList<PatternNode> parts)
    {
        Text = text;
        IsException = isException;
        IsAlone = isAlone;
        Parts = parts;
    }

    /// <summary>The phrase as written.</summary>
    public string Text { get; }

    /// <summary>Whether the phrase names harmless words that the rule must not see (<c>except my phone died</c>).</summary>
    public bool IsException { get; }

    /// <summary>Whether the phrase counts only where it is the whole message (<c>alone 999</c>).</summary>
    public bool IsAlone { get; }

    /// <summary>What must all be there: more than one where the phrase has <c>&amp;</c>.</summary>
    public IReadOnlyList<PatternNode> Parts { get; }

    /// <summary>Reads a phrase.</summary>
    /// <param name="text">The phrase.</param>
    /// <returns>The phrase, read.</returns>
    /// <exception cref="FormatException">The phrase cannot be read; the message says where and what to do.</exception>
    public static UrgentPattern Parse(string text)
    {
        var trimmed = text.Trim();
        var isException = trimmed.StartsWith(ExceptWord + " ", StringComparison.OrdinalIgnoreCase);
        var isAlone = trimmed.StartsWith(AloneWord + " ", StringComparison.OrdinalIgnoreCase);
        var offset = isException ? ExceptWord.Length : isAlone ? AloneWord.Length : 0;
        return new UrgentPattern(trimmed, isException, isAlone, new PatternParser(trimmed, offset).ReadParts());
    }

    /// <summary>Reads a phrase, or says what is wrong with it.</summary>
    /// <param name="text">The phrase.</param>
    /// <param name="error">What is wrong and what to do; null where the phrase was read.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(string text, [NotNullWhen(false)] out string? error)
    {
        try
        {
            Parse(text);
            error = null;
            return true;
        }
        catch (FormatException problem)
        {
            error = problem.Message;
            return false;
        }
    }
}

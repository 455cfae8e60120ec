using System.Text;
using AdviceBot.Core.Text;

namespace AdviceBot.Core.Urgency.Language;

/// <summary>Reads a message as plain words: short forms written out, repeated letters and stand-in digits undone, run-together words parted.</summary>
internal static class PlainWords
{
    /// <summary>Reads a message.</summary>
    /// <param name="clean">The cleaned message.</param>
    /// <param name="lexicon">The words of the phrases.</param>
    /// <returns>Its words in order.</returns>
    public static List<Token> Read(string clean, Lexicon lexicon)
    {
        var written = Repetition.Remove(MessageReader.Read(clean));
        var tokens = new List<Token>(written.Count + (written.Count / 8));
        for (var i = 0; i < written.Count; i++)
        {
            var raw = written[i];
            var next = i + 1 < written.Count ? written[i + 1].Text : null;
            foreach (var word in LostApostrophes.Restore(raw.Text, next) ?? Plain(raw.Text, lexicon))
            {
                var filler = ShortForms.IsFiller(word);
                if (raw.IsSymbol && !filler && !lexicon.IsUsed(word)) continue;
                tokens.Add(new Token(word, lexicon.Resolve(word), raw.Start, raw.End, raw.Sentence, filler));
            }
        }

        return tokens;
    }

    private static IEnumerable<string> Plain(string written, Lexicon lexicon)
    {
        if (ShortForms.Expand(written) is { } plain) return plain;
        if (written.EndsWith("'s", StringComparison.Ordinal)) return lexicon.IsKnown(written[..^2]) ? [written[..^2]] : Plain(written[..^2], lexicon);
        var bare = ShortForms.Bare(written);
        if (lexicon.IsKnown(bare)) return [bare];
        if (bare.Length > 3 && bare[^1] == 's' && lexicon.IsUsed(bare[..^1])) return [bare[..^1]];
        if (Squeezed(bare, lexicon) is { } squeezed) return ShortForms.Expand(squeezed) ?? [squeezed];
        if (char.IsAsciiDigit(bare[0]) && NumberAndUnit(bare) is { } parts) return parts;
        var letters = WithoutDisguise(bare);
        if (lexicon.IsKnown(letters)) return ShortForms.Expand(letters) ?? [letters];
        return RunTogether.Part(bare, lexicon)?.SelectMany(piece => ShortForms.Expand(piece) ?? [piece]) ?? [bare];
    }

    // "heeelp", which nobody knows, is tried with each run as two letters and as one.
    private static string? Squeezed(string word, Lexicon lexicon)
    {
        var twice = Squeeze(word, 2);
        if (lexicon.IsKnown(twice)) return twice;
        var once = Squeeze(word, 1);
        return lexicon.IsKnown(once) ? once : null;
    }

    private static string Squeeze(string word, int most)
    {
        var builder = new StringBuilder(word.Length);
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= most) builder.Append(word[i]);
        }

        return builder.ToString();
    }

    // "13yo", "14f", "800mg": the number is what matters.
    private static string[]? NumberAndUnit(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == word.Length || digits > 4 || !word.Skip(digits).All(char.IsAsciiLetter)) return null;
        return [word[..digits], word[digits..]];
    }

    // "k1ll", "su!cide" is not read ("!" ends a sentence), "$ex", "r@pe".
    private static string WithoutDisguise(string word) => string.Create(word.Length, word, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            span[i] = source[i] switch { '1' => 'i', '3' => 'e', '0' => 'o', '4' => 'a', '5' => 's', '7' => 't', '@' => 'a', '$' => 's', var other => other };
        }
    });
}

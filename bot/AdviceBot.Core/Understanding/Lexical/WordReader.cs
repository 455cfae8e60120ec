using System.Text;
using AdviceBot.Core.Text;

namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>
/// Cuts a text into plain lower-case words: apostrophes dropped, accents kept, letters repeated three times or more cut to two, and
/// addresses, sums of money and long numbers each replaced by one word that stands for their kind.
/// </summary>
internal sealed class WordReader(Spellings spellings)
{
    private const int LongestWord = 40;

    /// <summary>Reads the words of a text.</summary>
    /// <param name="text">The text as it was typed.</param>
    /// <returns>The words in order, with the editors' spellings applied.</returns>
    public List<string> Read(string text)
    {
        var words = new List<string>();
        foreach (var chunk in CleanText.Clean(text).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            ReadChunk(chunk, words);
        return spellings.Apply(words);
    }

    private static void ReadChunk(string chunk, List<string> words)
    {
        if (chunk.StartsWith("http", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.Ordinal))
        {
            words.Add("weblink");
            return;
        }

        if (chunk.IndexOf('@') is > 0 and var at && chunk.IndexOf('.', at) > 0)
        {
            words.Add("emailaddress");
            return;
        }

        var word = new StringBuilder();
        var money = false;
        foreach (var rune in chunk.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) word.Append(rune);
            else if (rune.Value is '\'') continue;
            else if (rune.Value is '-' && word is { Length: 1 }) continue; // e-mail is email
            else if (rune.Value is ',' or '.' && money) continue; // £1,200.50 is one sum
            else
            {
                Flush(word, money, words);
                money = rune.Value is '£' or '$' or '€';
            }
        }

        Flush(word, money, words);
    }

    private static void Flush(StringBuilder word, bool money, List<string> words)
    {
        if (word.Length == 0) return;
        words.Add(Shape(word.ToString(), money));
        word.Clear();
    }

    private static string Shape(string word, bool money)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            var digits = word.TrimEnd('k').All(char.IsAsciiDigit);
            if (money || (digits && word.EndsWith('k'))) return "money";
            if (digits && word.Length > 5) return "longnumber";
        }

        return Squeeze(word.Length > LongestWord ? word[..LongestWord] : word);
    }

    private static string Squeeze(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2] && char.IsLetter(word[i]))
                return SqueezeFrom(word);
        }

        return word;
    }

    private static string SqueezeFrom(string word)
    {
        var kept = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (kept.Length > 1 && kept[^1] == letter && kept[^2] == letter && char.IsLetter(letter)) continue;
            kept.Append(letter);
        }

        return kept.ToString();
    }
}

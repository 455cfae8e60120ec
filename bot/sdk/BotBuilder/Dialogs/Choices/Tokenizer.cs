using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public delegate List<Token> TokenizerFunction(string text, string locale = null);

/// <summary>A word of a text, by its first and last character.</summary>
public class Token
{
    public int Start { get; set; }

    public int End { get; set; }

    public string Text { get; set; }

    public string Normalized { get; set; }
}

/// <summary>Splits a text into words, in lower case; an emoji is a word of its own.</summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        text ??= string.Empty;
        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWordPart(rune))
            {
                start = start < 0 ? position : start;
            }
            else
            {
                Close(position - 1);
                if (rune.Value > char.MaxValue)
                    Add(position, position + rune.Utf16SequenceLength - 1);
            }

            position += rune.Utf16SequenceLength;
        }

        Close(text.Length - 1);
        return tokens;

        void Close(int end)
        {
            if (start >= 0)
                Add(start, end);
            start = -1;
        }

        void Add(int first, int last)
        {
            var word = text[first..(last + 1)];
            tokens.Add(new Token { Start = first, End = last, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    private static bool IsWordPart(Rune rune) => rune.Value <= char.MaxValue && (
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}

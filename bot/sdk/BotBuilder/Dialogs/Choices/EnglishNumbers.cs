using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>English numbers up to ninety-nine in words, and any in digits: "two", "21", "the twenty-first", "3rd".</summary>
internal static class EnglishNumbers
{
    private static readonly string[] Cardinal =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Ordinal =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] Tens =
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] OrdinalTens =
        ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

    public static List<ModelResult<int>> Ordinals(string text) => Numbers(text, Ordinal, OrdinalTens, OrdinalDigits);

    public static List<ModelResult<int>> Cardinals(string text) => Numbers(text, Cardinal, Tens, Digits);

    private static List<ModelResult<int>> Numbers(
        string text, string[] small, string[] tens, Func<string, int?> digits)
    {
        var words = Tokenizer.DefaultTokenizerImpl(text);
        var found = new List<ModelResult<int>>();
        for (var i = 0; i < words.Count; i++)
        {
            var first = i;
            var word = words[i].Normalized;
            // "twenty" and a unit after it make one number.
            if (Array.IndexOf(Tens, word) is var ten and >= 0
                && i + 1 < words.Count
                && Array.IndexOf(small, words[i + 1].Normalized) is var unit and >= 1 and <= 9)
            {
                i++;
                Add(first, i, ((ten + 2) * 10) + unit);
            }
            else if (Value(word) is { } value)
            {
                Add(first, i, value);
            }
        }

        return found;

        int? Value(string word) =>
            Array.IndexOf(small, word) is var at and >= 0 ? at
            : Array.IndexOf(tens, word) is var ten and >= 0 ? (ten + 2) * 10
            : digits(word);

        void Add(int first, int last, int value) => found.Add(new ModelResult<int>
        {
            Start = words[first].Start,
            End = words[last].End,
            Text = text[words[first].Start..(words[last].End + 1)],
            TypeName = "number",
            Resolution = value,
        });
    }

    private static int? Digits(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? OrdinalDigits(string word) =>
        word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? Digits(word[..^2]) : null;
}

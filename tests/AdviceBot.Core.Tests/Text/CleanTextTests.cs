using AdviceBot.Core.Text;

namespace AdviceBot.Core.Tests.Text;

/// <summary>P15: what cannot be seen is dropped before matching, and decorated letters are read as plain ones.</summary>
public sealed class CleanTextTests
{
    [Theory]
    [InlineData("Ｈｅ ｈａｓ ａ ｋｎｉｆｅ！", "He has a knife!")]
    [InlineData("\U0001D4F1\U0001D4EE\U0001D4F5\U0001D4F9 \U0001D5D5\U0001D5EE\U0001D5FB\U0001D5F8", "help Bank")]
    [InlineData("\U0001D7D7\U0001D7EB\U0001D7FF", "999")]
    [InlineData("ⓗⓔⓛⓟ 🅷🅴🅻🅿 🄷🄴🄻🄿", "help HELP HELP")]
    [InlineData("ℋ𝑒𝓁𝓅 ℯ", "Help e")]
    [InlineData("a\uFB01ne o\uFB04ine", "afine offline")]
    [InlineData("h\u0336e\u0301l\u0300\u0301p\u20DD", "help")]
    [InlineData("caf\u00E9 Łódź", "caf\u00E9 Łódź")]
    [InlineData("  he\u200B\u202E is\u0000 here\u00A0\n now\uD83D ", "he is here now")]
    [InlineData("I\u2019m \u201Cfine\u201D 😊", "I'm \"fine\" 😊")]
    public void It_is_plain_P15(string text, string plain) => Assert.Equal(plain, CleanText.Clean(text));
}

using System.Text.RegularExpressions;
using AdviceBot.Core.Text;

namespace AdviceBot.Core.Languages;

/// <summary>A word of a message.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Script">The script of its letters.</param>
/// <param name="Sentence">The number of its sentence, from 0.</param>
internal readonly record struct MessageWord(string Text, Script Script, int Sentence);

/// <summary>Cuts a message into the words that tell its language: no numbers, addresses or emoji.</summary>
internal static partial class MessageWords
{
    // Where the first hundred words do not tell, more would not either.
    private const int MostWords = 100;

    /// <summary>Reads the words.</summary>
    /// <param name="message">The message as it was typed.</param>
    /// <returns>The words in order.</returns>
    public static List<MessageWord> Read(string message)
    {
        var words = new List<MessageWord>();
        foreach (var word in MessageReader.Read(Address().Replace(CleanText.Clean(message), " ")))
        {
            var script = word.IsSymbol ? Script.None : Scripts.OfText(word.Text);
            if (script == Script.None) continue;
            words.Add(new MessageWord(word.Text, script, word.Sentence));
            if (words.Count == MostWords) break;
        }

        return words;
    }

    [GeneratedRegex(@"\S*(://|www\.|\S@\S)\S*")]
    private static partial Regex Address();
}

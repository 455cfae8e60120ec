using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Urgency;

/// <summary>
/// The words on the assistant's own buttons: titles, headings and options. Pressing one sends them word for word, so they are the editors'
/// words and not a person's; the rules read them all the same (U1), and the second look does not guess at them.
/// </summary>
public sealed class ButtonWords
{
    private readonly HashSet<string> _texts;

    /// <summary>Collects the words.</summary>
    /// <param name="content">The content.</param>
    public ButtonWords(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        _texts = content.Topics.Values
            .SelectMany(topic => topic.Sections.Select(section => section.Heading)
                .Concat(topic.Steps.SelectMany(step => step.Options).Select(option => option.Say))
                .Append(topic.Title))
            .Select(PhraseBook.Fold)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a message is the words of a button and nothing else.</summary>
    /// <param name="text">The message.</param>
    /// <returns>Whether it is.</returns>
    public bool Are(string text) => _texts.Contains(PhraseBook.Fold(text));
}

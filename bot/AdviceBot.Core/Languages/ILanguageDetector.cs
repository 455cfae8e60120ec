using AdviceBot.Core.Content;

namespace AdviceBot.Core.Languages;

/// <summary>Tells which of the content's languages a message is written in, offline.</summary>
public interface ILanguageDetector
{
    /// <summary>Looks at one message.</summary>
    /// <param name="message">The message as it was typed.</param>
    /// <returns>
    /// The language; null for English, for a message that holds an English sentence, for a language without a page, and wherever
    /// there is doubt, because a message that is taken for English loses nothing.
    /// </returns>
    Language? Detect(string message);

    /// <summary>Which language a message may be in where there is doubt. It is not enough to act on; with another witness it is.</summary>
    /// <param name="message">The message as it was typed.</param>
    /// <returns>The likeliest language; null where <see cref="Detect"/> is sure of one, and where the message is plainly English or none of them.</returns>
    Language? Lean(string message) => null;
}

/// <summary>Makes a detector for content as it is now.</summary>
public interface ILanguageDetectorFactory
{
    /// <summary>Learns the languages of the content.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The detector.</returns>
    ILanguageDetector Create(ContentSet content);
}

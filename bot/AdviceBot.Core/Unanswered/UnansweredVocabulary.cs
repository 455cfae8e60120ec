using System.Text.RegularExpressions;
using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Unanswered;

/// <summary>
/// The ordinary words of the pages, and no others: what may be kept of a message that had no sure answer (P4). A word that the pages
/// write with a capital only may be a name, and is not among them.
/// </summary>
public sealed partial class UnansweredVocabulary
{
    /// <summary>The most words that are kept of one message.</summary>
    public const int MostWords = 3;

    private const int ShortestWord = 3;

    // A word of fewer lines may be somebody's slip; one of more, such as "have", says nothing of what is missing.
    private const int FewestLines = 3;
    private const double MostOfLines = 0.03;

    private readonly WordReader _reader;
    private readonly SpellingCorrector _corrector;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly int _mostLines;

    /// <summary>Learns the words of the pages.</summary>
    /// <param name="content">The pages. Whole messages that teach are left out: they speak of persons.</param>
    public UnansweredVocabulary(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        _reader = new WordReader(new Spellings(content.Teaching.Spellings));
        var lines = 0;
        foreach (var line in content.Topics.Values.SelectMany(LinesOf))
        {
            lines++;
            foreach (var word in Ordinary(line).Distinct(StringComparer.Ordinal)) _uses[word] = _uses.GetValueOrDefault(word) + 1;
        }

        _mostLines = Math.Max(FewestLines, (int)(lines * MostOfLines));
        _corrector = new SpellingCorrector(_uses);
    }

    /// <summary>The words of a message that tell most: ordinary words of the pages, the rarest first.</summary>
    /// <param name="text">The message. Words with a capital are left out, for they may be names.</param>
    /// <returns>At most <see cref="MostWords"/> words in the order of the alphabet, so that they do not even say in which order they stood.</returns>
    public IReadOnlyList<string> TellingWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Ordinary(text).Select(_corrector.Correct).Distinct(StringComparer.Ordinal)
            .Where(word => _uses.GetValueOrDefault(word) is var uses && uses >= FewestLines && uses <= _mostLines)
            .OrderBy(word => _uses[word]).ThenBy(word => word, StringComparer.Ordinal)
            .Take(MostWords)
            .Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Ordinary(string line) =>
        _reader.Read(Capitalised().Replace(CleanText.Clean(line), " ")).Where(word => word.Length >= ShortestWord && word.All(char.IsLetter));

    private static IEnumerable<string> LinesOf(Topic topic) =>
    [
        topic.Title, topic.Summary, topic.Answer.Plain,
        .. topic.Questions, .. topic.Not, .. topic.Sections.Select(section => section.Text.Plain),
    ];

    [GeneratedRegex(@"(?<![\p{L}\p{N}'])\p{Lu}[\p{L}\p{N}']*")]
    private static partial Regex Capitalised();
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>The rules of this repository, compiled once for all tests, with and without the second look.</summary>
internal static class RealRules
{
    private static readonly Lazy<RuleReader> LazyReader = new(() => new RuleReader([.. RepositoryContent.Content.UrgentRules.Values]));
    private static readonly Lazy<IUrgencyDetector> LazyAlone = new(() => new UrgencyDetectorFactory().Create(RepositoryContent.Content with { SecondLook = SecondLookContent.None }));
    private static readonly Lazy<IUrgencyDetector> LazyWhole = new(() => new UrgencyDetectorFactory().Create(RepositoryContent.Content));

    public static IReadOnlyDictionary<string, UrgentRule> All => RepositoryContent.Content.UrgentRules;

    public static RuleReader Reader => LazyReader.Value;

    /// <summary>The rules without the second look.</summary>
    public static IUrgencyDetector Alone => LazyAlone.Value;

    /// <summary>The detector that people meet.</summary>
    public static IUrgencyDetector Whole => LazyWhole.Value;

    public static IEnumerable<UrgentFinding> Findings(string text)
    {
        var found = Alone.Detect(text);
        return found is null ? [] : [found, .. found.Others];
    }

    public static List<Token> Tokens(string text) => PlainWords.Read(CleanText.Clean(text), Reader.Book.Lexicon);
}

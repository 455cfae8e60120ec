using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.Language;
using AdviceBot.Core.Urgency.SecondLook;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>A dozen sentences to teach the second look with, beside one rule, and what is made of them.</summary>
internal static class SmallLessons
{
    public const string Danger = "the man with the axe stands behind our curtain";
    public const string Ordinary = "my parcel from the shop came late this morning";

    public static readonly UrgentExample[] Examples =
    [
        new("the man with the axe stands behind the curtain", UrgentTier.Emergency),
        new("a man with an axe waits behind our curtain", UrgentTier.Emergency),
        new("everything is dark and I cannot see any point", UrgentTier.Crisis),
        new("it is all so dark and there is no point any more", UrgentTier.Crisis),
        new("the coach keeps my pupil back after swimming", UrgentTier.Child),
        new("that coach touches the pupil after swimming", UrgentTier.Child),
        new("my cousin follows me to work every single day", UrgentTier.Serious),
        new("this cousin follows us home every single day", UrgentTier.Serious),
        new("my parcel from the shop came late", null),
        new("the parcel from this shop came late again", null),
        new("is the shop open this morning", null),
        new("when is that shop open in the morning", null),
    ];

    public static ContentSet Content(double raise = 0.6, double ask = 0.4) => SampleContent.Create() with
    {
        Topics = new Dictionary<string, Topic>(),
        Teaching = TeachingText.None,
        UrgentRules = new Dictionary<string, UrgentRule> { ["a-rule"] = RuleMaker.Rule(UrgentTier.Emergency, "zebra") },
        SecondLook = new() { RaiseEmergencyAt = raise, RaiseAt = raise, AskAt = ask, DoubtBelow = 0, Examples = Examples },
    };

    public static List<SecondLookLesson> Lessons() => SecondLookLessons.From(Content(), Reader());

    public static SecondLookModel Model() => new(WordsModel.Train(Lessons()));

    public static RuleReader Reader() => new([.. Content().UrgentRules.Values]);

    public static List<Token> Words(string text) => PlainWords.Read(CleanText.Clean(text), Reader().Book.Lexicon);
}

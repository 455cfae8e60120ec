using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.SecondLook;
using static AdviceBot.Core.Tests.Urgency.SmallLessons;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>The second look, taught by a dozen sentences: what it raises, asks and passes over.</summary>
public class SmallSecondLookTests
{
    [Theory]
    [InlineData(Danger, UrgentTier.Emergency)]
    [InlineData("everything is so dark and there is no point", UrgentTier.Crisis)]
    [InlineData("the coach keeps the pupil after our swimming", UrgentTier.Child)]
    [InlineData("my cousin follows us every single day now", UrgentTier.Serious)]
    public void U1_it_raises_what_sounds_like_its_lessons_at_their_tier(string text, UrgentTier tier)
    {
        var found = Detector(SmallLessons.Content()).Detect(text)!;
        Assert.Equal((tier, "second-look", false), (found.Tier, found.Rule, found.AskOnly));
        Assert.Equal(3, found.Words.Count);
        Assert.Matches(@"^second look 0\.\d\d$", Assert.Single(found.Context));
        Assert.Empty(found.Spans);
    }

    [Fact]
    public void What_sounds_ordinary_or_says_nothing_known_is_passed_over()
    {
        var detector = Detector(SmallLessons.Content(ask: 0.5));
        Assert.Null(detector.Detect(Ordinary));
        Assert.Null(Detector(SmallLessons.Content(ask: 0.001)).Detect("zzqx wwvk qqzt man axe pwkz bbrt"));
        Assert.NotNull(Detector(SmallLessons.Content(ask: 0.001)).Detect("zzqx wwvk qqzt man axe curtain bbrt"));
    }

    [Theory]
    [InlineData("man with the axe behind", false)]
    [InlineData("the man with the axe behind", true)]
    public void It_looks_at_six_words_or_more(string text, bool found) => Assert.Equal(found, Detector(SmallLessons.Content(ask: 0.001)).Detect(text) is not null);

    [Fact]
    public void It_does_not_guess_at_our_own_buttons_nor_at_another_language()
    {
        var content = SmallLessons.Content();
        var topic = SampleContent.Page("a", Danger, []);
        Assert.Null(Detector(content with { Topics = new Dictionary<string, Topic> { ["a"] = topic } }).Detect(Danger));
        var welsh = new UrgencyDetectorFactory().Create(content, new Other());
        Assert.Null(welsh.Detect(Danger));
        Assert.Equal("a-rule", welsh.Detect("zebra " + Danger)?.Rule);
    }

    [Fact]
    public void U9_it_does_not_look_at_two_messages_together()
    {
        var detector = Detector(SmallLessons.Content());
        Assert.NotNull(detector.Detect(Danger));
        Assert.Null(detector.Continue(Danger, null).Finding);
        Assert.Null(detector.Read(Danger).After(null).Finding);
    }

    [Fact]
    public void Without_lessons_of_its_own_it_looks_at_nothing()
    {
        var rule = RuleMaker.Rule(UrgentTier.Emergency, "zebra") with { Fires = [Danger, Danger] };
        var content = SmallLessons.Content(ask: 0.001) with { UrgentRules = new Dictionary<string, UrgentRule> { ["a-rule"] = rule } };
        Assert.NotNull(Detector(content).Detect(Danger));
        Assert.Null(Detector(content with { SecondLook = content.SecondLook with { Examples = [] } }).Detect(Danger));
    }

    [Fact]
    public void U2_where_teaching_fails_it_asks_with_the_999_line()
    {
        var topic = SampleContent.Page("a", "A", null!);
        var found = Detector(SmallLessons.Content() with { Topics = new Dictionary<string, Topic> { ["a"] = topic } }).Detect(Danger)!;
        Assert.Equal(("detector-failed", UrgentTier.Emergency, true), (found.Rule, found.Tier, found.AskOnly));
    }

    [Theory]
    [InlineData(UrgentTier.Emergency, 0.39, null)]
    [InlineData(UrgentTier.Emergency, 0.4, true)]
    [InlineData(UrgentTier.Emergency, 0.79, true)]
    [InlineData(UrgentTier.Emergency, 0.8, false)]
    [InlineData(UrgentTier.Crisis, 0.59, true)]
    [InlineData(UrgentTier.Crisis, 0.6, false)]
    [InlineData(UrgentTier.Serious, 0.6, false)]
    public void Its_scores_divide_raising_from_asking_from_silence(UrgentTier tier, double score, bool? asks)
    {
        var found = SecondLookFinding.Of(new SecondLookResult(tier, score, () => ["a word"]), new() { RaiseEmergencyAt = 0.8, RaiseAt = 0.6, AskAt = 0.4, DoubtBelow = 0, Examples = [] });
        Assert.Equal(asks, found?.AskOnly);
        if (found is null) return;
        Assert.Equal((tier, "second-look", "a word", FormattableString.Invariant($"second look {score:F2}")), (found.Tier, found.Rule, Assert.Single(found.Words), Assert.Single(found.Context)));
    }

    [Fact]
    public void The_words_that_speak_most_for_it_are_named_each_once()
    {
        var model = Model();
        var result = model.Look(Words("axe curtain axe and the parcel from the shop behind zzqx"), new MessageMeanings());
        Assert.Equal(UrgentTier.Emergency, result.Tier);
        var words = result.Words();
        Assert.Equal(["axe", "behind", "curtain"], words.Order(StringComparer.Ordinal));
        var lessons = WordsModel.Train(Lessons());
        Assert.Equal(words.OrderByDescending(word => lessons.Lean(word, UrgencyClasses.Of(UrgentTier.Emergency))), words);
        Assert.True(lessons.Lean("axe", 4) > 0);
        Assert.True(lessons.Lean("parcel", 4) < 0);
        Assert.Equal(0, lessons.Lean("zzqx", 4));
        Assert.Equal(3, lessons.Known(Words("axe curtain axe zzqx")));
        Assert.Equal(["axe"], model.LookClosely(Words("axe zzqx"), new MessageMeanings()).Words());
    }

    [Fact]
    public void Fewer_than_three_known_words_are_no_evidence()
    {
        var result = Model().Look(Words("axe curtain zzqx qqzt"), new MessageMeanings());
        Assert.Equal((UrgentTier.Serious, 0.0, 0), (result.Tier, result.Score, result.Words().Count));
        Assert.True(Model().Look(Words("axe curtain behind qqzt"), new MessageMeanings()).Score > 0.5);
    }

    [Fact]
    public void The_score_is_that_of_the_whole_and_of_its_two_most_telling_sentences_together()
    {
        var (model, words) = (Model(), WordsModel.Train(Lessons()));
        Assert.Equal(Logistic(words.Judge(Words(Danger)).Urgent), Look(Danger), 12);

        var two = $"{Danger}. {Ordinary}.";
        Assert.Equal(Logistic(words.Judge(Words(two)).Urgent), Look(two), 12);

        var three = $"{Danger}. {Ordinary}. {Ordinary}.";
        var telling = words.Judge(Words($"{Danger}. {Ordinary}.")).Urgent - (0.5f * MathF.Log(2));
        Assert.Equal(Logistic((words.Judge(Words(three)).Urgent + telling) / 2), Look(three), 6);

        var last = $"{Ordinary}. {Ordinary}. {Danger}.";
        telling = words.Judge(Words($"{Ordinary}. {Danger}.")).Urgent - (0.5f * MathF.Log(2));
        Assert.Equal(Logistic((words.Judge(Words(last)).Urgent + telling) / 2), Look(last), 6);

        double Look(string text) => model.Look(Words(text), new MessageMeanings()).Score;
        static double Logistic(double odds) => 1 / (1 + Math.Exp(-odds));
    }

    [Fact]
    public void U2_the_two_sides_of_what_is_left_out_of_a_flood_do_not_follow_each_other()
    {
        var flood = string.Join(' ', Enumerable.Repeat(Ordinary + ".", 29)) + " the man with the axe. " + string.Join(' ', Enumerable.Repeat(Ordinary + ".", 12)) + " behind our curtain stands he. "
            + string.Join(' ', Enumerable.Repeat(Ordinary + ".", 9));
        var words = Words(flood);
        var parts = MessageParts.Of(words);
        Assert.Equal(40, parts.Count);
        var lessons = WordsModel.Train(Lessons());
        var best = Enumerable.Range(0, 39).Where(place => place != 29)
            .Max(place => lessons.Judge(words.GetRange(parts[place].Start, parts[place + 1].Start + parts[place + 1].Length - parts[place].Start)).Urgent);
        var odds = (lessons.Judge(words).Urgent + best - (0.5f * MathF.Log(39))) / 2;
        Assert.Equal(1 / (1 + Math.Exp(-odds)), Model().Look(words, new MessageMeanings()).Score, 6);
    }

    [Fact]
    public void Of_a_long_message_the_sentences_beside_the_most_telling_ones_are_worth_encoding()
    {
        var words = WordsModel.Train(Lessons());
        Assert.Equal([0, 1, 2, 3], Worth(Ordinary, Ordinary, Ordinary, Danger));
        Assert.Equal([0, 1, 2, 3, 4, 5], Worth(Ordinary, Ordinary, Ordinary, Ordinary, Ordinary, Danger));
        Assert.Equal([0, 1, 2, 7, 8, 9], Worth([Ordinary, Danger, .. Enumerable.Repeat(Ordinary, 6), Danger, Ordinary]));
        Assert.Equal(24, Worth([.. Enumerable.Repeat(Ordinary, 20), Danger, .. Enumerable.Repeat(Ordinary, 19)]).Count);

        IReadOnlyList<int> Worth(params string[] sentences) => new WordOdds(words, Words(string.Join(". ", sentences))).WorthReading();
    }

    [Fact]
    public void Two_long_sentences_are_both_worth_encoding()
    {
        var odds = new WordOdds(WordsModel.Train(Lessons()), Words(string.Join(' ', Enumerable.Repeat("parcel", 63))));
        Assert.Equal([(0, 30), (30, 33)], odds.Parts);
        Assert.Equal([0, 1], odds.WorthReading());
    }

    private static IUrgencyDetector Detector(ContentSet content) => new UrgencyDetectorFactory().Create(content);

    private sealed class Other : ILanguageDetector
    {
        public Core.Content.Language? Detect(string message) => message != Danger ? null : new()
        {
            Code = "cy",
            Name = "Welsh",
            OwnName = "Cymraeg",
            Direction = default,
            Stewardship = new Stewardship("Team", new DateOnly(2026, 11, 21), new DateOnly(2027, 5, 21)),
            Sentences = [],
            File = "languages/cy.md",
        };
    }
}

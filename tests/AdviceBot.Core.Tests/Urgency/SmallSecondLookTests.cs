using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.Language;
using AdviceBot.Core.Urgency.SecondLook;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>The second look, taught by a dozen sentences: what it raises, asks, passes over and doubts.</summary>
public sealed class SmallSecondLookTests : IDisposable
{
    internal const string Danger = "the man with the axe stands behind our curtain";
    internal const string Ordinary = "my parcel from the shop came late this morning";

    private static readonly UrgentExample[] Examples =
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

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Danger, UrgentTier.Emergency)]
    [InlineData("everything is so dark and there is no point", UrgentTier.Crisis)]
    [InlineData("the coach keeps the pupil after our swimming", UrgentTier.Child)]
    [InlineData("my cousin follows us every single day now", UrgentTier.Serious)]
    public void U1_it_raises_what_sounds_like_its_lessons_at_their_tier(string text, UrgentTier tier)
    {
        var found = Detector(Content()).Detect(text)!;
        Assert.Equal((tier, "second-look", false), (found.Tier, found.Rule, found.AskOnly));
        Assert.Equal(3, found.Words.Count);
        Assert.Matches(@"^second look 0\.\d\d$", Assert.Single(found.Context));
        Assert.Empty(found.Spans);
    }

    [Fact]
    public void What_sounds_ordinary_or_says_nothing_known_is_passed_over()
    {
        var detector = Detector(Content(ask: 0.5));
        Assert.Null(detector.Detect(Ordinary));
        Assert.Null(Detector(Content(ask: 0.001)).Detect("zzqx wwvk qqzt man axe pwkz bbrt"));
        Assert.NotNull(Detector(Content(ask: 0.001)).Detect("zzqx wwvk qqzt man axe curtain bbrt"));
    }

    [Theory]
    [InlineData("man with the axe behind", false)]
    [InlineData("the man with the axe behind", true)]
    public void It_looks_at_six_words_or_more(string text, bool found) => Assert.Equal(found, Detector(Content(ask: 0.001)).Detect(text) is not null);

    [Fact]
    public void It_does_not_guess_at_our_own_buttons_nor_at_another_language()
    {
        var content = Content();
        var topic = SampleContent.Page("a", Danger, []);
        Assert.Null(Detector(content with { Topics = new Dictionary<string, Topic> { ["a"] = topic } }).Detect(Danger));
        var welsh = new UrgencyDetectorFactory().Create(content, new Other());
        Assert.Null(welsh.Detect(Danger));
        Assert.Equal("a-rule", welsh.Detect("zebra " + Danger)?.Rule);
    }

    [Fact]
    public void U9_it_does_not_look_at_two_messages_together()
    {
        var detector = Detector(Content());
        Assert.NotNull(detector.Detect(Danger));
        Assert.Null(detector.Continue(Danger, null).Finding);
        Assert.Null(detector.Read(Danger).After(null).Finding);
    }

    [Fact]
    public void Without_lessons_of_its_own_it_looks_at_nothing()
    {
        var rule = Rule(UrgentTier.Emergency, "zebra") with { Fires = [Danger, Danger] };
        var content = Content(ask: 0.001) with { UrgentRules = new Dictionary<string, UrgentRule> { ["a-rule"] = rule } };
        Assert.NotNull(Detector(content).Detect(Danger));
        Assert.Null(Detector(content with { SecondLook = content.SecondLook with { Examples = [] } }).Detect(Danger));
    }

    [Fact]
    public void U2_where_teaching_fails_it_asks_with_the_999_line()
    {
        var topic = SampleContent.Page("a", "A", null!);
        var found = Detector(Content() with { Topics = new Dictionary<string, Topic> { ["a"] = topic } }).Detect(Danger)!;
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

    [Theory]
    [InlineData(2.0, WhenDoubtful.Ask, true, UrgentTier.Emergency)]
    [InlineData(2.0, WhenDoubtful.Serious, false, UrgentTier.Serious)]
    [InlineData(2.0, WhenDoubtful.Raise, false, UrgentTier.Emergency)]
    [InlineData(0.0, WhenDoubtful.Ask, false, UrgentTier.Emergency)]
    public void U5_a_match_below_the_score_is_moved_as_its_rule_says(double below, WhenDoubtful when, bool asks, UrgentTier tier)
    {
        var found = Judge(Ordinary + " zebra", below, Rule(UrgentTier.Emergency, "zebra") with { WhenDoubtful = when })[0];
        Assert.Equal((asks, tier), (found.AskOnly, found.Tier));
        if (below > 1 && when != WhenDoubtful.Raise) Assert.Matches(@"^doubtful, second look 0\.\d\d$", Assert.Single(found.Context));
        else Assert.Empty(found.Context);
    }

    [Fact]
    public void U5_the_score_is_the_higher_of_the_message_and_of_four_words_about_the_match()
    {
        var model = Model();
        var text = "one two three four axe curtain man zebra behind axe curtain four " + Ordinary;
        var words = Words(text);
        var found = new Doubt(model, 2).Score(Findings(text, Rule(UrgentTier.Emergency, "zebra")), words, new MessageMeanings());
        Assert.Equal(Math.Max(model.LookClosely(words, new MessageMeanings()).Score, model.LookClosely(words.GetRange(3, 9), new MessageMeanings()).Score), found);
        var few = Words("zebra axe curtain behind man");
        Assert.Equal(model.LookClosely(few, new MessageMeanings()).Score, new Doubt(model, 2).Score(Findings("zebra axe curtain behind man", Rule(UrgentTier.Emergency, "zebra")), few, new MessageMeanings()));
    }

    [Fact]
    public void U5_where_the_score_is_reached_nothing_is_moved()
    {
        var rule = Rule(UrgentTier.Emergency, "zebra") with { WhenDoubtful = WhenDoubtful.Ask };
        var score = new Doubt(Model(), 2).Score(Findings(Ordinary + " zebra", rule), Words(Ordinary + " zebra"), new MessageMeanings());
        Assert.False(Judge(Ordinary + " zebra", score, rule)[0].AskOnly);
        Assert.True(Judge(Ordinary + " zebra", Math.BitIncrement(score), rule)[0].AskOnly);
    }

    [Fact]
    public void U5_findings_that_are_no_emergency_stay_and_a_question_needs_that_there_is_nothing_else()
    {
        var ask = Rule("ask", UrgentTier.Emergency, "zebra") with { WhenDoubtful = WhenDoubtful.Ask };
        var serious = Rule("serious", UrgentTier.Emergency, "violin") with { WhenDoubtful = WhenDoubtful.Serious };
        var crisis = Rule("crisis", UrgentTier.Crisis, "lantern");
        var raise = Rule("raise", UrgentTier.Emergency, "trumpet");
        Assert.Equal("ask Emergency True", Told(Judge(Ordinary + " zebra", 2, ask)));
        Assert.Equal("ask Serious False; serious Serious False", Told(Judge(Ordinary + " zebra violin", 2, ask, serious)));
        Assert.Equal("crisis Crisis False; ask Serious False", Told(Judge(Ordinary + " zebra lantern", 2, ask, crisis)));
        Assert.Equal("ask Emergency False; raise Emergency False", Told(Judge(Ordinary + " zebra trumpet", 2, ask, raise)));
        Assert.Equal("crisis Crisis False", Told(Judge(Ordinary + " lantern", 2, crisis)));

        static string Told(IEnumerable<UrgentFinding> found) => string.Join("; ", found.Select(finding => $"{finding.Rule} {finding.Tier} {finding.AskOnly}"));
    }

    [Theory]
    [InlineData("one two three four zebra", false)]
    [InlineData("one two three four five zebra", true)]
    public void U5_a_few_words_are_not_doubted(string text, bool moved) =>
        Assert.Equal(moved, Judge(text, 2, Rule(UrgentTier.Emergency, "zebra") with { WhenDoubtful = WhenDoubtful.Ask })[0].AskOnly);

    [Fact]
    public void U5_what_no_rule_placed_is_not_doubted()
    {
        var words = Words(Ordinary);
        UrgentFinding[] found = [new() { Rule = "a", Tier = UrgentTier.Emergency, Words = [], WhenDoubtful = WhenDoubtful.Ask }];
        Assert.False(Doubt.MayBeDoubted(found, words));
        Assert.True(Doubt.MayBeDoubted([found[0] with { Spans = [(0, 0)] }], words));
    }

    [Fact]
    public void Lessons_are_the_examples_the_rules_own_and_the_topics_questions_that_no_rule_fires_on()
    {
        var rules = new[] { Rule("b", UrgentTier.Crisis, "zebra") with { Fires = ["my zebra"], Quiet = ["no lantern"] }, Rule("a", UrgentTier.Child, "violin") with { Fires = ["a violin"] } };
        var content = Content() with
        {
            UrgentRules = rules.ToDictionary(rule => rule.Id),
            Topics = new[] { SampleContent.Page("t2", "T", ["a question"]), SampleContent.Page("t1", "T", ["some zebra", .. Questions(10)]) }.ToDictionary(topic => topic.Id),
            Teaching = new TeachingText { Outside = ["good morning"] },
        };
        var lessons = SecondLookLessons.From(content, new RuleReader(rules));
        Assert.Equal(Examples.Length, lessons.FindIndex(lesson => lesson.Words[0].Text == "a" && lesson.Words[1].Text == "violin"));
        Assert.Equal(
            ["2 a violin", "3 my zebra", "0 no lantern", .. Questions(10).Select(question => $"0 {question}"), "0 a question", "0 good morning"],
            lessons.Skip(Examples.Length).Select(Told));
        Assert.Equal([4, 4, 3, 3, 2, 2, 1, 1, 0, 0, 0, 0], lessons.Take(Examples.Length).Select(lesson => lesson.Class));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    public void U5_a_topic_that_people_ask_in_danger_teaches_nothing_ordinary(int others, int taught)
    {
        var topic = SampleContent.Page("t1", "T", [.. Questions(others), "some zebra"]);
        var lessons = SecondLookLessons.From(Content() with { Topics = new Dictionary<string, Topic> { ["t1"] = topic } }, Reader());
        Assert.Equal(Questions(others).Take(taught).Select(question => $"0 {question}"), lessons.Skip(Examples.Length).Select(Told));
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

    [Fact]
    public void U6_what_was_learnt_is_kept_under_a_key_of_all_that_taught_it()
    {
        var content = Content();
        var rule = content.UrgentRules["a-rule"];
        ContentSet[] others =
        [
            content with { SecondLook = content.SecondLook with { Examples = [.. Examples[1..]] } },
            content with { SecondLook = content.SecondLook with { Examples = [Examples[0] with { Tier = null }, .. Examples[1..]] } },
            content with { SecondLook = content.SecondLook with { Examples = [Examples[0] with { Text = Danger }, .. Examples[1..]] } },
            With(rule with { Id = "other" }),
            With(rule with { Tier = UrgentTier.Child }),
            With(rule with { Phrases = [new LocatedText("violin", 1)] }),
            With(rule with { Fires = ["a zebra"] }),
            With(rule with { Quiet = ["a zebra"] }),
            content with { Teaching = new TeachingText { Outside = ["a violin"] } },
        ];
        Kept(content).Words();
        var before = Stored();
        Kept(content).Words();
        Assert.Equal(before, Stored());
        foreach (var other in others)
        {
            Kept(other).Words();
            Assert.NotEqual(before, Stored());
            Kept(content).Words();
            Assert.Equal(before, Stored());
        }

        ContentSet With(UrgentRule changed) => content with { UrgentRules = new Dictionary<string, UrgentRule> { [changed.Id] = changed } };
        string Stored() => Convert.ToHexString(File.ReadAllBytes(Path.Combine(_folder.FullName, LearntFolder.SecondLookWordsFile))[..64]);
    }

    [Fact]
    public void U6_what_was_stored_judges_as_what_was_learnt_to_the_last_bit()
    {
        var learnt = WordsModel.Train(Lessons());
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true)) learnt.Write(writer);
        file.Position = 0;
        using var reader = new BinaryReader(file);
        var stored = WordsModel.Read(reader);
        Assert.Equal(file.Length, file.Position);
        foreach (var example in Examples)
        {
            Assert.Equal(learnt.Judge(Words(example.Text)), stored.Judge(Words(example.Text)));
            Assert.Equal(learnt.Lean("axe", 4), stored.Lean("axe", 4));
        }
    }

    internal static ContentSet Content(double raise = 0.6, double ask = 0.4) => SampleContent.Create() with
    {
        Topics = new Dictionary<string, Topic>(),
        Teaching = TeachingText.None,
        UrgentRules = new Dictionary<string, UrgentRule> { ["a-rule"] = Rule(UrgentTier.Emergency, "zebra") },
        SecondLook = new() { RaiseEmergencyAt = raise, RaiseAt = raise, AskAt = ask, DoubtBelow = 0, Examples = Examples },
    };

    private static IEnumerable<string> Questions(int count) => Enumerable.Range(1, count).Select(number => $"question q{number + 200}");

    private static string Told(SecondLookLesson lesson) => $"{lesson.Class} {string.Join(' ', lesson.Words.Select(word => word.Text))}";

    private static UrgentRule Rule(UrgentTier tier, params string[] phrases) => RuleMaker.Rule(tier, phrases);

    private static UrgentRule Rule(string id, UrgentTier tier, params string[] phrases) => RuleMaker.Rule(id, tier, phrases);

    private static IUrgencyDetector Detector(ContentSet content) => new UrgencyDetectorFactory().Create(content);

    private static RuleReader Reader() => new([.. Content().UrgentRules.Values]);

    internal static List<SecondLookLesson> Lessons() => SecondLookLessons.From(Content(), Reader());

    private static SecondLookModel Model() => new(WordsModel.Train(Lessons()));

    internal static List<Token> Words(string text) => PlainWords.Read(CleanText.Clean(text), Reader().Book.Lexicon);

    private static IReadOnlyList<UrgentFinding> Findings(string text, params UrgentRule[] rules) => RuleMaker.Read(text, rules);

    private static IReadOnlyList<UrgentFinding> Judge(string text, double below, params UrgentRule[] rules) =>
        new Doubt(Model(), below).Judge(Findings(text, rules), Words(text), new MessageMeanings());

    private StoredSecondLook Kept(ContentSet content) =>
        new(content, new RuleReader([.. content.UrgentRules.Values]), new LearntFolder(Options.Create(new UnderstandingOptions { EncoderFolder = _folder.FullName })));

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

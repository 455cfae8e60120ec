using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Tests.Understanding.Encoder;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>The real second look, words and meaning, on the repository's content: what it hears, and what it may doubt (U1, U5, U9).</summary>
[Trait("Speed", "slow")]
public sealed class DoubtTests(DoubtTests.RealEncoder real) : IClassFixture<DoubtTests.RealEncoder>
{
    private const string Filler = "I was reading your page about passwords and it was good and I will tell my neighbour about it";

    private static IEnumerable<UrgentRule> Doubtful => RealRules.All.Values.Where(rule => rule.WhenDoubtful != WhenDoubtful.Raise);

    [ModelFact]
    public void It_hears_danger_in_words_that_neither_a_rule_nor_a_lesson_has()
    {
        const string text = "The chap on the landing has been stood with his ear to our wall for an hour and the little one is under the table";
        Assert.Null(RealRules.Alone.Detect(text));
        var found = real.Detector.Detect(text);
        Assert.Equal("second-look", found?.Rule);
        Assert.NotEqual(RealRules.Whole.Detect(text)!.Context, found!.Context);
    }

    [ModelFact]
    public void U5_what_sounds_like_a_figure_of_speech_is_asked_about_and_says_so()
    {
        const string text = "The bomb hoax assembly at our school went ok. Can we get the cyber one next term?";
        Assert.False(RealRules.Whole.Detect(text)!.AskOnly);
        var found = real.Detector.Detect(text)!;
        Assert.Equal((true, UrgentTier.Emergency, "fire-or-explosion"), (found.AskOnly, found.Tier, found.Rule));
        Assert.Matches(@"^doubtful, second look 0\.[0-3]\d$", Assert.Single(found.Context));
    }

    [ModelFact]
    public void U9_what_is_only_asked_about_is_not_raised_by_reading_it_after_another_message()
    {
        const string text = "The bomb hoax assembly at our school went ok. Can we get the cyber one next term?";
        Assert.True(real.Detector.Continue(text, null).Finding!.AskOnly);
        var trail = real.Detector.Continue("good morning to you all", null).Trail;
        Assert.True(real.Detector.Continue(text, trail).Finding!.AskOnly);
    }

    [ModelFact]
    public void U5_no_example_of_any_rule_is_doubted()
    {
        var doubted = RealRules.All.Values.SelectMany(rule => rule.Fires).Where(text => IsDoubted(real.Detector.Detect(text)!));
        Assert.Empty(doubted);
    }

    private static bool IsDoubted(UrgentFinding found) => found.AskOnly || found.Context.Any(reason => reason.StartsWith("doubtful", StringComparison.Ordinal));

    [ModelTheory]
    [InlineData(Filler + ". {0}")]
    [InlineData("{0}. " + Filler)]
    [InlineData(Filler + ". " + Filler + ". {0}. " + Filler + ". " + Filler)]
    [InlineData(Filler + " and {0} and " + Filler)]
    public void U1_words_around_it_talk_no_rule_down(string frame)
    {
        var asked = Doubtful.SelectMany(rule => rule.Fires)
            .Where(text => real.Detector.Detect(string.Format(null, frame, text)) is not { } found || IsDoubted(found))
            .ToList();
        Assert.Empty(asked);
    }

    [ModelFact]
    public void U5_a_doubtful_disclosure_gets_the_serious_card_and_says_so()
    {
        const string text = "The museum show lets visitors pretend they are held captive in a castle, tickets are ten pounds, is the site real";
        Assert.Equal(UrgentTier.Emergency, RealRules.Alone.Detect(text)!.Tier);
        var found = real.Detector.Detect(text)!;
        Assert.Equal((false, UrgentTier.Serious, "held-against-will"), (found.AskOnly, found.Tier, found.Rule));
        Assert.Matches(@"^doubtful, second look 0\.[0-4]\d$", Assert.Single(found.Context));
    }

    [ModelTheory]
    [InlineData("the cat aaaa sat on a mat")]
    [InlineData("asdf jkl; the the the dog blue seven")]
    [InlineData("hsjdk akdjf owieu qpwo zmxn alsk")]
    [InlineData("mary had a little lamb its fleece")]
    public void Words_that_say_nothing_raise_nothing(string text) => Assert.Null(real.Detector.Detect(text));

    [ModelFact]
    public void A_rule_that_does_not_ask_when_doubtful_is_never_doubted()
    {
        const string text = "I would like to order a large pepperoni pizza to 8 Corbett Close please";
        Assert.False(real.Detector.Detect(text)!.AskOnly);
    }

    [Theory]
    [InlineData("domestic-abuse")]
    [InlineData("stalking")]
    [InlineData("strangled")]
    [InlineData("threat-to-kill-now")]
    [InlineData("held-against-will")]
    [InlineData("weapon-now")]
    [InlineData("hiding")]
    public void U5_a_disclosure_of_abuse_or_stalking_and_a_call_for_help_are_never_only_asked_about(string rule) =>
        Assert.NotEqual(WhenDoubtful.Ask, RealRules.All[rule].WhenDoubtful);

    [Theory]
    [InlineData("code-words")]
    [InlineData("send-police")]
    [InlineData("welsh-emergency")]
    public void A_call_for_help_and_what_the_second_look_cannot_judge_are_never_doubted(string rule) => Assert.Equal(WhenDoubtful.Raise, RealRules.All[rule].WhenDoubtful);

    [ModelFact]
    public void A_sentence_in_a_language_with_a_page_of_its_own_is_left_to_that_page()
    {
        const string polish = "Mój były mąż ciągle czeka na mnie pod domem i bardzo się boję, proszę o pomoc";
        Assert.Null(real.Detector.Detect(polish));
    }

    public sealed class RealEncoder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
        private readonly Lazy<IUrgencyDetector> _detector;

        public RealEncoder() => _detector = new(Create);

        internal IUrgencyDetector Detector => _detector.Value;

        public void Dispose() => _folder.Delete(recursive: true);

        private IUrgencyDetector Create()
        {
            File.Copy(ModelFile.Path!, Path.Combine(_folder.FullName, EncoderFolder.ModelFile));
            var encoder = new SharedEncoder(Options.Create(new UnderstandingOptions { EncoderFolder = _folder.FullName, WaitForEncoder = true }));
            return new UrgencyDetectorFactory(encoder).Create(RepositoryContent.Content, new LanguageDetectorFactory().Create(RepositoryContent.Content));
        }
    }
}

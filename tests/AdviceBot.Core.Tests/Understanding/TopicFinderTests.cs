using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Understanding;

public sealed class TopicFinderTests
{
    private static readonly ITopicFinder Finder = Create(SampleContent.Create());

    [Theory]
    [InlineData("someone I met online is asking me for money", "romance-fraud")]
    [InlineData("got a text from royal mail about a parcel fee", "scam-texts")]
    [InlineData("my instagram got hacked", "hacked-accounts")]
    [InlineData("there is a tracker in my car", "trackers-spyware")]
    public void A_message_in_other_words_reaches_its_topic(string message, string topic) =>
        Assert.Equal(topic, Finder.Find(message, Audience.Public).Best?.TopicId);

    [Theory]
    [InlineData("my FACEBOOK acount has been hackd", "hacked-accounts")]
    [InlineData("i fuond an airtga in my bag", "trackers-spyware")]
    [InlineData("got a txt msg about a missed pacrel", "scam-texts")]
    public void Slips_of_the_finger_are_forgiven(string message, string topic) =>
        Assert.Equal(topic, Finder.Find(message, Audience.Public).Best?.TopicId);

    [Theory]
    [InlineData("hello")]
    [InlineData("what is the weather like today")]
    [InlineData("my neighbours are noisy")]
    [InlineData("my bike has been stolen")]
    public void A_message_outside_the_topics_is_never_answered(string message) =>
        Assert.NotEqual(ConfidenceBand.Answer, Finder.Find(message, Audience.Public).Band);

    [Theory]
    [InlineData("")]
    [InlineData("   \t\r\n ")]
    [InlineData("😭😭😭")]
    [InlineData("???!!!")]
    [InlineData("\u202E\u200B\u0007")]
    [InlineData("\uD800")]
    [InlineData("中文中文")]
    public void A_message_without_a_known_word_is_declined_with_low_candidates(string message)
    {
        var finding = Finder.Find(message, Audience.Public);

        Assert.Equal(ConfidenceBand.Decline, finding.Band);
        Assert.All(finding.Candidates, candidate => Assert.InRange(candidate.Confidence, 0, new UnderstandingOptions().AskAt));
        Assert.All(finding.Candidates, candidate => Assert.Empty(candidate.Evidence));
    }

    [Fact]
    public void At_least_four_candidates_come_in_order_with_confidences_from_0_to_1()
    {
        var candidates = Finder.Find("I got a text with a link", Audience.Public).Candidates;

        Assert.Equal(4, candidates.Count);
        Assert.Equal(candidates.OrderByDescending(candidate => candidate.Confidence), candidates);
        Assert.All(candidates, candidate => Assert.InRange(candidate.Confidence, 0, 1));
        Assert.Equal(4, candidates.Select(candidate => candidate.TopicId).Distinct().Count());
    }

    [Fact]
    public void Staff_topics_are_never_shown_to_the_public()
    {
        const string message = "safeguarding checklist for a stalking victim";

        var forPublic = Finder.Find(message, Audience.Public);
        var forStaff = Finder.Find(message, Audience.Staff);

        Assert.DoesNotContain(forPublic.Candidates, candidate => candidate.TopicId == "first-response-stalking");
        Assert.Equal("first-response-stalking", forStaff.Best?.TopicId);
    }

    [Fact]
    public void Every_candidate_says_why_the_strongest_reason_first()
    {
        var best = Finder.Find("a man from a dating site asked for gift cards", Audience.Public).Best!;

        Assert.Equal("romance-fraud", best.TopicId);
        Assert.Contains(best.Evidence, evidence => evidence is { Kind: "words", Text: "dating", Weight: > 0 });
        Assert.Contains(best.Evidence, evidence => evidence is { Kind: "question", Text: "the man I met on a dating site wants gift cards", Weight: > 0.3 });
        Assert.Equal(best.Evidence.OrderByDescending(evidence => Math.Abs(evidence.Weight)), best.Evidence);
    }

    [Fact]
    public void A_line_under_not_speaks_against_its_page_and_shows_in_the_reasons()
    {
        const string message = "my ex keeps texting me about the kids";
        var content = SampleContent.Create();
        var texts = content.Topics["scam-texts"];
        var mended = content with
        {
            Topics = content.Topics.Values
                .Select(topic => topic == texts ? texts with { Not = ["my ex keeps texting me", "my ex sends me texts about the kids"] } : topic)
                .ToDictionary(topic => topic.Id),
        };

        var before = Candidate(Finder, message, "scam-texts");
        var after = Candidate(Create(mended), message, "scam-texts");

        Assert.True(after.Confidence < before.Confidence, $"{after.Confidence} is not below {before.Confidence}");
        Assert.Contains(after.Evidence, evidence => evidence is { Kind: "not", Text: "my ex keeps texting me", Weight: < 0 });
    }

    [Fact]
    public void A_page_that_is_rarely_asked_for_needs_a_message_that_plainly_means_it()
    {
        var content = SampleContent.Create();
        var texts = content.Topics["scam-texts"];
        var rarely = Create(content with
        {
            Topics = content.Topics.Values.Select(topic => topic == texts ? texts with { Asked = Frequency.Rarely } : topic).ToDictionary(topic => topic.Id),
        });

        var before = Candidate(Finder, "he texts me about money", "scam-texts");
        var after = Candidate(rarely, "he texts me about money", "scam-texts");

        Assert.True(after.Confidence < before.Confidence, $"{after.Confidence} is not below {before.Confidence}");
        Assert.Contains(after.Evidence, evidence => evidence is { Kind: "asked", Text: "rarely", Weight: < 0 });
        Assert.Equal("scam-texts", rarely.Find("text message with a link about my parcel", Audience.Public).Best?.TopicId);
    }

    [Fact]
    public void Whole_messages_teach_their_topic_and_the_outside()
    {
        const string message = "the allotment committee rang about my marrow";
        var content = SampleContent.Create();
        ContentSet Taught(string id) => content with
        {
            Teaching = content.Teaching with { Messages = new Dictionary<string, IReadOnlyList<string>> { [id] = ["the allotment committee and my marrow", "marrow and allotment again"] } },
        };

        Assert.Equal("hacked-accounts", Create(Taught("hacked-accounts")).Find(message, Audience.Public).Best?.TopicId);
        Assert.Equal("trackers-spyware", Create(Taught("trackers-spyware")).Find(message, Audience.Public).Best?.TopicId);
        Assert.NotEqual(ConfidenceBand.Answer, Create(Taught("outside")).Find(message, Audience.Public).Band);
    }

    [Theory]
    [InlineData("customs")]
    [InlineData("my instructions about the customs were left on the kitchen table by a plumber")]
    [InlineData("army")]
    public void One_rare_word_never_decides(string message) => // ANCHORS 1.8
        Assert.NotEqual(ConfidenceBand.Answer, Finder.Find(message, Audience.Public).Band);

    [Fact]
    public void Names_of_one_kind_stand_for_each_other()
    {
        var content = SampleContent.Create(
            SampleContent.Page("bank-calls", "Bank calls", ["monzo asked for my code", "monzo rang about a payment", "a call from monzo"]),
            SampleContent.Page("parcels", "Parcels", ["evri asked for a fee", "evri left a card", "a text from evri"]));

        Assert.Equal("bank-calls", Create(content).Find("lloyds", Audience.Public).Best?.TopicId);
    }

    [Fact]
    public void Equal_content_in_another_order_gives_equal_findings()
    {
        var content = SampleContent.Create();
        var other = content with { Topics = content.Topics.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value) };

        foreach (var message in new[] { "he asked for money", "text with a link", "my account", "where is my phone" })
        {
            var one = Finder.Find(message, Audience.Public).Candidates;
            var two = Create(other).Find(message, Audience.Public).Candidates;
            Assert.Equal(
                one.Select(candidate => (candidate.TopicId, candidate.Confidence)),
                two.Select(candidate => (candidate.TopicId, candidate.Confidence)));
        }
    }

    [Fact]
    public void The_complaint_is_found_in_the_middle_of_a_long_message()
    {
        const string message =
            "I am seventy four and I live on my own since my wife died. The weather has been dreadful and I have hardly been out. My son rings on Sundays. "
            + "Last month a lady I met online asked me for money for a flight. "
            + "I do like my garden, though the hedge wants cutting. The bus only comes twice a day now. I hope you are well.";

        Assert.Equal("romance-fraud", Finder.Find(message, Audience.Public).Best?.TopicId);
    }

    [Fact]
    public void Thresholds_decide_the_band()
    {
        const string message = "my facebook account has been hacked";
        var never = Create(SampleContent.Create(), new UnderstandingOptions { AnswerAt = 1, AskAt = 1 });
        var always = Create(SampleContent.Create(), new UnderstandingOptions { AnswerAt = 0, AskAt = 0 });

        Assert.Equal(ConfidenceBand.Decline, never.Find(message, Audience.Public).Band);
        Assert.Equal(ConfidenceBand.Answer, always.Find(message, Audience.Public).Band);
    }

    private static ITopicFinder Create(ContentSet content, UnderstandingOptions? options = null) =>
        new TopicFinderFactory(Options.Create(options ?? new UnderstandingOptions())).Create(content);

    private static TopicCandidate Candidate(ITopicFinder finder, string message, string topic) =>
        finder.Find(message, Audience.Public).Candidates.Single(candidate => candidate.TopicId == topic);
}

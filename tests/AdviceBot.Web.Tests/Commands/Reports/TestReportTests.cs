using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Web.Commands;
using AdviceBot.Web.Commands.Reports;

namespace AdviceBot.Web.Tests.Commands.Reports;

/// <summary>The report of <c>test</c>, word for word: recall by page, the histogram, and what is taken for what (E3, E5).</summary>
public sealed class TestReportTests
{
    private static readonly Topic Romance = TopicOf("romance-fraud");
    private static readonly Topic Texts = TopicOf("scam-texts");

    private static readonly TopicTestResult[] Results =
    [
        Result(Romance, "he wants money for a visa", (Romance, 0.97), []),
        Result(Romance, "a parcel from my online girlfriend", (Texts, 0.62), [new("words", "parcel", 2.1), new("question", "is this parcel text real", 1.4), new("words", "from", 0.2), new("words", "girlfriend", -1)]),
        Result(Romance, "a parcel again", (Texts, 0.55), [new("words", "parcel", 2.1)], isInFirstThree: false),
        Result(Texts, "is this text real", (Texts, 0.91), []),
        Result(Texts, "zzz", null, [], isInFirstThree: false),
    ];

    [Fact]
    public void E3_recall_is_by_page_the_worst_first() => Assert.Equal(
        """
        Topic                               tests  first  first 3
        romance-fraud                           3   33 %     67 %
        scam-texts                              2   50 %     50 %
        All                                     5   40 %     60 %


        """,
        Written(terminal => new RecallReport(terminal.Out).Write(Results)));

    [Fact]
    public void E3_E5_a_confusion_names_the_words_that_made_it_and_what_to_try() => Assert.Equal(
        """
        Asked about A, got B
          romance-fraud -> scam-texts (2 times)
              ask, in the first three: a parcel from my online girlfriend
                because of "parcel", "from"
                try: a line like it under "not" of scam-texts, in other words than the test's
              ask: a parcel again
                because of "parcel"
                try: two or three questions like it in romance-fraud, and one under "not" of scam-texts, in other words than the test's
          scam-texts -> nothing
              ask: zzz


        """,
        Written(terminal => new ConfusionReport(terminal.Out).Write(Results)));

    [Fact]
    public void The_histogram_tells_the_sure_and_wrong_from_the_sure_and_right() => Assert.Equal(
        """
        Confidence    right  wrong
        0.9 to 1.0        2      0  ████████████████████████████████████████
        0.8 to 0.9        0      0
        0.7 to 0.8        0      0
        0.6 to 0.7        0      1  ░░░░░░░░░░░░░░░░░░░░
        0.5 to 0.6        0      1  ░░░░░░░░░░░░░░░░░░░░
        0.4 to 0.5        0      0
        0.3 to 0.4        0      0
        0.2 to 0.3        0      0
        0.1 to 0.2        0      0
        0.0 to 0.1        0      1  ░░░░░░░░░░░░░░░░░░░░


        """,
        Written(terminal => new ConfidenceHistogram(terminal).Write(Results)));

    private static string Written(Action<Terminal> write)
    {
        using var output = new StringWriter();
        write(new Terminal(TextReader.Null, output, TextWriter.Null, Colours: false));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static TopicTestResult Result(Topic topic, string text, (Topic Topic, double Confidence)? got, IReadOnlyList<Evidence> evidence, bool isInFirstThree = true)
    {
        List<TopicCandidate> candidates = got is { } best ? [new(best.Topic.Id, best.Confidence, () => evidence)] : [];
        return new(topic, text, new TopicFinding(ConfidenceBand.Ask, candidates), got?.Topic == topic, isInFirstThree);
    }

    private static Topic TopicOf(string id) => new()
    {
        Id = id, Group = "scams", Title = id, Summary = id, File = $"topics/scams/{id}.md", Sources = [], Questions = [], Tests = [], Services = [], Answer = ApprovedText.Empty,
        Stewardship = new("A team", default, default),
    };
}

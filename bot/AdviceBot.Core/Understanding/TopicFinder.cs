using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Understanding;

/// <summary>Ranks the topics of one content set.</summary>
/// <param name="lessons">The lessons, packed: what only learning needs of them is let go.</param>
/// <param name="index">The features of each lesson.</param>
/// <param name="model">What was learnt from them.</param>
/// <param name="options">Where the bands are cut.</param>
/// <param name="meanings">Their meanings; null where only words are read.</param>
internal sealed class TopicFinder(Lessons lessons, LessonIndex index, TextModel model, UnderstandingOptions options, LessonMeanings? meanings = null) : ITopicFinder
{
    private const int LongestText = 6000;

    private readonly Examples _examples = new(lessons, index);

    /// <inheritdoc/>
    public TopicFinding Find(string text, Audience audience) => Find(text, audience, null);

    /// <inheritdoc/>
    public TopicFinding Find(string text, Audience audience, MessageMeanings? known) => FindAndMeasure(text, audience, known).Finding;

    /// <summary>Ranks the topics, and tells what the confidence was made from; for calibration.</summary>
    internal (TopicFinding Finding, ConfidenceInputs? Inputs) FindAndMeasure(string text, Audience audience, MessageMeanings? known = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = model.Read(Shorten(text), known);
        var ranking = Rank(read.Scores, audience);
        var reading = new MessageReading(lessons, model, _examples, meanings, read);
        if (ranking.Topics.Count == 0) return (new TopicFinding(ConfidenceBand.Decline, []), null);

        var best = ranking.Topics[0];
        var inputs = Inputs(ranking, reading);
        var confidence = Confidence.Of(inputs, model.ReadsMeaning);
        if (!reading.HasSupport(best.Class, inputs.Nearest)) confidence = Math.Min(confidence, JustBelow(options.AnswerAt));
        if (reading.IsEmpty) confidence = Math.Min(confidence, JustBelow(options.AskAt));
        var candidates = ranking.Topics
            .Select(item => new TopicCandidate(
                lessons.Topics[item.Class].Id, confidence * item.Probability / best.Probability, () => reading.For(item.Class)))
            .ToList();
        var finding = new TopicFinding(reading.IsEmpty ? ConfidenceBand.Decline : Band(confidence), candidates);
        return (finding with { Offers = [.. finding.Offers.Where((candidate, place) => place == 0 || candidate.Confidence >= options.OfferAt)] }, inputs);
    }

    private static double JustBelow(double threshold) => Math.Max(0, threshold - 0.001);

    private static ConfidenceInputs Inputs(Ranking ranking, MessageReading reading) => new(
        ranking.Topics[0].Probability,
        ranking.Topics.Count > 1 ? ranking.Topics[1].Probability : 0,
        ranking.Outside,
        reading.Coverage,
        reading.Nearest(ranking.Topics[0].Class));

    private Ranking Rank(LabelScores read, Audience audience)
    {
        var (labels, scores) = read;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LabelScores.Others) scores[i] = MayBe(labels[i], audience) ? scores[i] + lessons.Bias(labels[i]) : float.NegativeInfinity;
        }

        SoftmaxModel.Normalise(scores);
        var topics = labels.Zip(scores, (label, score) => new RankedTopic(label, score))
            .Where(item => item.Class != LabelScores.Others && item.Class != lessons.Outside && MayBe(item.Class, audience))
            .OrderByDescending(item => item.Probability)
            .ThenBy(item => item.Class)
            .Take(options.Candidates)
            .ToList();
        return new Ranking(topics, scores[labels.IndexOf(lessons.Outside)]);
    }

    private bool MayBe(int label, Audience audience) => label == lessons.Outside || lessons.Topics[label].Audience <= audience;

    private ConfidenceBand Band(double confidence) =>
        confidence >= options.AnswerAt ? ConfidenceBand.Answer
        : confidence >= options.AskAt ? ConfidenceBand.Ask
        : ConfidenceBand.Decline;

    // The start says what happened and the end what is asked; the middle of a very long text is left out.
    private static string Shorten(string text) =>
        text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText * 3 / 4), "\n", text.AsSpan(text.Length - (LongestText / 4)));

    private readonly record struct RankedTopic(int Class, float Probability);

    // The likeliest topics, the first of them first.
    private sealed record Ranking(List<RankedTopic> Topics, float Outside);
}

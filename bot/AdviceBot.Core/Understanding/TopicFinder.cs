using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>Ranks the topics of one content set.</summary>
internal sealed class TopicFinder : ITopicFinder
{
    private const int LongestText = 6000;

    // There are more lines outside the topics than there are of any topic; without this they would win too often.
    private const float OutsideBias = -1.5f;

    private readonly Lessons _lessons;
    private readonly LexicalModel _lexical;
    private readonly EvidenceReader _evidence;
    private readonly UnderstandingOptions _options;

    public TopicFinder(Lessons lessons, LexicalModel lexical, UnderstandingOptions options)
    {
        _lessons = lessons;
        _lexical = lexical;
        _options = options;
        _evidence = new EvidenceReader(lessons, lexical);
    }

    /// <inheritdoc/>
    public TopicFinding Find(string text, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(text);
        var message = Shorten(text);
        var reading = _evidence.Read(message);
        var ranked = Rank(message, audience, out var outside);
        if (ranked.Count == 0 || reading.IsEmpty) return new TopicFinding(ConfidenceBand.Decline, []);

        var best = ranked[0];
        var confidence = Confidence.Of(Inputs(ranked, outside, reading));
        if (!reading.HasSupport(best.Class)) confidence = Math.Min(confidence, Math.BitDecrement(_options.AnswerAt));
        var candidates = ranked.Take(_options.Candidates)
            .Select(item => new TopicCandidate(
                _lessons.Topics[item.Class].Id,
                confidence * item.Probability / best.Probability,
                reading.For(item.Class)))
            .ToList();
        return new TopicFinding(Band(confidence), candidates);
    }

    /// <summary>What the confidence in the best topic of a message is made from; for calibration.</summary>
    internal ConfidenceInputs? Measure(string text, Audience audience)
    {
        var message = Shorten(text);
        var reading = _evidence.Read(message);
        var ranked = Rank(message, audience, out var outside);
        return ranked.Count == 0 || reading.IsEmpty ? null : Inputs(ranked, outside, reading);
    }

    private static ConfidenceInputs Inputs(List<(int Class, float Probability)> ranked, float outside, MessageReading reading) => new(
        ranked[0].Probability,
        ranked.Count > 1 ? ranked[1].Probability : 0,
        outside,
        reading.Coverage,
        reading.Nearest(ranked[0].Class));

    private List<(int Class, float Probability)> Rank(string message, Audience audience, out float outside)
    {
        var scores = _lexical.Score(message);
        scores[_lessons.Outside] += OutsideBias;
        for (var i = 0; i < _lessons.Topics.Count; i++)
        {
            if (_lessons.Topics[i].Audience > audience) scores[i] = float.NegativeInfinity;
        }

        SoftmaxModel.Normalise(scores);
        outside = scores[_lessons.Outside];
        return Enumerable.Range(0, _lessons.Topics.Count)
            .Where(index => _lessons.Topics[index].Audience <= audience)
            .Select(index => (Class: index, Probability: scores[index]))
            .OrderByDescending(item => item.Probability)
            .ThenBy(item => item.Class)
            .ToList();
    }

    private ConfidenceBand Band(double confidence) =>
        confidence >= _options.AnswerAt ? ConfidenceBand.Answer
        : confidence >= _options.AskAt ? ConfidenceBand.Ask
        : ConfidenceBand.Decline;

    // The start says what happened and the end what is asked; the middle of a very long text is left out.
    private static string Shorten(string text) =>
        text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText * 3 / 4), "\n", text.AsSpan(text.Length - (LongestText / 4)));
}

namespace AdviceBot.Core.Understanding;

/// <summary>What a message seems to be about.</summary>
/// <param name="Band">What to do with it.</param>
/// <param name="Candidates">The topics, the most likely first; at least four where there are as many.</param>
public sealed record TopicFinding(ConfidenceBand Band, IReadOnlyList<TopicCandidate> Candidates)
{
    private const int MostOffers = 3;

    /// <summary>What to offer where a person is asked which topic is meant: three at most (U16), each with a fair chance.</summary>
    public IReadOnlyList<TopicCandidate> Offers { get; init; } = [.. Candidates.Take(MostOffers)];

    /// <summary>The most likely topic, or null where there is no topic at all.</summary>
    public TopicCandidate? Best => Candidates.Count > 0 ? Candidates[0] : null;
}

/// <summary>A topic that a message may be about.</summary>
/// <param name="topicId">The topic.</param>
/// <param name="confidence">From 0 to 1, on the one scale that the bands are cut from.</param>
/// <param name="explain">Gives the reasons, the strongest first; asked only where somebody wants them, because they cost as much as the finding.</param>
public sealed class TopicCandidate(string topicId, double confidence, Func<IReadOnlyList<Evidence>> explain)
{
    private readonly Lazy<IReadOnlyList<Evidence>> _evidence = new(explain);

    /// <summary>The topic.</summary>
    public string TopicId { get; } = topicId;

    /// <summary>From 0 to 1, on the one scale that the bands are cut from.</summary>
    public double Confidence { get; } = confidence;

    /// <summary>Why, the strongest first.</summary>
    public IReadOnlyList<Evidence> Evidence => _evidence.Value;
}

/// <summary>One reason for a topic.</summary>
/// <param name="Kind">Which kind of evidence, such as <c>words</c> or <c>question</c>.</param>
/// <param name="Text">The words, or the page's question, that counted.</param>
/// <param name="Weight">How much it counted; negative where it spoke against the topic.</param>
public sealed record Evidence(string Kind, string Text, double Weight);

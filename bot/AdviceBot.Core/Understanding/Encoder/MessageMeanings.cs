namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// The meanings of the sentences of one message, so that whoever reads it next in the same turn need not encode those again that it cuts alike. It lives as long
/// as the turn and no longer (P3), and is for one thread at a time.
/// </summary>
public sealed class MessageMeanings
{
    /// <summary>The most sentences that are kept; whoever reads a message reads 40 of its sentences at most.</summary>
    internal const int Most = 120;

    private readonly Dictionary<string, ReadOnlyMemory<float>> _known = new(StringComparer.Ordinal);
    private SentenceEncoder? _encoder;

    /// <summary>How many sentences are kept.</summary>
    internal int Count => _known.Count;

    /// <summary>Gives the meanings of sentences, and encodes together those that are not known yet.</summary>
    /// <param name="encoder">Encodes; what another encoder gave is forgotten.</param>
    /// <param name="sentences">The sentences.</param>
    /// <returns>The meaning of each, one after the other; nought where there is nothing to read.</returns>
    internal float[] Read(SentenceEncoder encoder, IReadOnlyList<string> sentences)
    {
        if (_encoder != encoder || _known.Count + sentences.Count > Most) _known.Clear();
        _encoder = encoder;
        string[] missing = [.. sentences.Where(sentence => !_known.ContainsKey(sentence)).Distinct(StringComparer.Ordinal)];
        var encoded = new float[missing.Length * SentenceEncoder.Dimensions];
        encoder.Encode(missing, encoded);
        foreach (var (place, sentence) in missing.Index()) _known[sentence] = encoded.AsMemory(place * SentenceEncoder.Dimensions, SentenceEncoder.Dimensions);
        if (missing.Length == sentences.Count) return encoded;

        var meanings = new float[sentences.Count * SentenceEncoder.Dimensions];
        foreach (var (place, sentence) in sentences.Index()) _known[sentence].CopyTo(meanings.AsMemory(place * SentenceEncoder.Dimensions));
        return meanings;
    }
}

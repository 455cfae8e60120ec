using System.Numerics.Tensors;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>A message in sentences: every word is looked up once and every sentence encoded once, whichever of them are then read together.</summary>
internal sealed class MessageSentences
{
    private readonly FeatureSpace _space;
    private readonly float[]? _embeddings;

    // The place of each sentence's first word, and of the end.
    private readonly int[] _starts;

    // The place of each sentence's first feature, and of the end.
    private readonly int[] _firstFeatures;

    /// <summary>Reads the sentences.</summary>
    /// <param name="sentences">The words of each sentence.</param>
    /// <param name="space">The features that are known.</param>
    /// <param name="encoder">Reads their meaning; null to read words only.</param>
    /// <param name="known">The meanings that are known already; those that are read join them.</param>
    public MessageSentences(List<List<string>> sentences, FeatureSpace space, SentenceEncoder? encoder, MessageMeanings known)
    {
        _space = space;
        Count = sentences.Count;
        Words = [.. sentences.SelectMany(words => words)];
        Features = space.Find(Words);
        _starts = new int[Count + 1];
        _firstFeatures = new int[Count + 1];
        for (var i = 0; i < Count; i++)
        {
            _starts[i + 1] = _starts[i] + sentences[i].Count;
            var end = _firstFeatures[i];
            while (end < Features.Count && Features[end].Last < _starts[i + 1]) end++;
            _firstFeatures[i + 1] = end;
        }

        if (encoder is not null) _embeddings = known.Read(encoder, sentences.ConvertAll(words => string.Join(' ', words)));
    }

    /// <summary>How many sentences there are.</summary>
    public int Count { get; }

    /// <summary>All words.</summary>
    public List<string> Words { get; }

    /// <summary>The known features of all words.</summary>
    public List<FoundFeature> Features { get; }

    /// <summary>All sentences read together.</summary>
    public (SparseVector Vector, float[]? Meaning) Whole => Take([.. Enumerable.Range(0, Count)]);

    /// <summary>Reads some of the sentences as though they were all.</summary>
    /// <param name="sentences">Their numbers, ascending.</param>
    /// <returns>Their features, and their meaning, of length 1; null where only words are read.</returns>
    public (SparseVector Vector, float[]? Meaning) Take(IReadOnlyList<int> sentences)
    {
        var features = new List<int>(Features.Count);
        var end = -1;
        foreach (var sentence in sentences.Where(number => _starts[number + 1] > _starts[number]))
        {
            var start = _starts[sentence];

            // A pair of two sentences' words is one of theirs only where they now follow each other.
            if (end >= 0 && end != start) _space.FindPair(Words[end - 1], Words[start], features);
            var first = end == start ? start - 1 : start;
            for (var i = _firstFeatures[sentence]; i < _firstFeatures[sentence + 1]; i++)
            {
                if (Features[i].First >= first) features.Add(Features[i].Index);
            }

            end = _starts[sentence + 1];
        }

        return (_space.Vector(features), Meaning(sentences));
    }

    private float[]? Meaning(IReadOnlyList<int> sentences)
    {
        if (_embeddings is null) return null;
        var sum = new float[SentenceEncoder.Dimensions];
        foreach (var sentence in sentences) TensorPrimitives.Add(sum, _embeddings.AsSpan(sentence * SentenceEncoder.Dimensions, SentenceEncoder.Dimensions), sum);
        return TextModel.ToLength(sum, 1);
    }
}

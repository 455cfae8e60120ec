using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AdviceBot.Core.Understanding;

/// <summary>One message as its words, asked for the reasons for one topic or another.</summary>
/// <param name="lessons">The lessons.</param>
/// <param name="model">What read the message.</param>
/// <param name="examples">The lines of each topic.</param>
/// <param name="meanings">Their meanings; null where only words are read.</param>
/// <param name="text">The message as it was read.</param>
internal sealed class MessageReading(Lessons lessons, TextModel model, Examples examples, LessonMeanings? meanings, ReadText text)
{
    private const int MostWords = 6;
    private const int MostLines = 2;
    private const float LeastLikeness = 0.15f;
    private const float LeastNotLikeness = 0.25f;
    private const float LeastMeaning = 0.5f;
    private const int LeastUses = 3;
    private const float DecidingShare = 0.6f;
    private const float NearlyTheSame = 0.8f;

    /// <summary>Whether there is nothing to go by: no word at all, or none that shares even a run of letters with the content.</summary>
    public bool IsEmpty => text.Vector.Count == 0;

    /// <summary>The part of the words that the content knows, rare words counting more.</summary>
    public double Coverage
    {
        get
        {
            double known = 0, all = 0;
            foreach (var word in text.Words)
            {
                var uses = model.Reader.Uses.GetValueOrDefault(word);
                var weight = Math.Log((1.0 + lessons.All.Count) / (1 + uses));
                all += weight;
                if (uses > 0) known += weight;
            }

            return all == 0 ? 0 : known / all;
        }
    }

    /// <summary>How like the message is to the nearest example of a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <returns>From 0 to 1.</returns>
    public double Nearest(int topic) => examples.Nearest(text.Vector, topic, LessonKind.Question);

    /// <summary>
    /// Whether more than one rare word speaks for a topic: the word that counts most is used by several of the topic's lines, or other
    /// words speak too, or the message is nearly an example question.
    /// </summary>
    /// <param name="topic">The topic.</param>
    /// <param name="nearest">What <see cref="Nearest"/> gave for it.</param>
    /// <returns>Whether it has.</returns>
    public bool HasSupport(int topic, double nearest)
    {
        var words = Leanings(topic).Where(item => item.Weight > 0).OrderByDescending(item => item.Weight).ToList();
        if (words.Count == 0) return false;
        var strongest = words[0];
        if (strongest.Weight < DecidingShare * words.Sum(item => item.Weight)) return true;
        var feature = model.Reader.Space.IndexOf(strongest.Word);
        return nearest >= NearlyTheSame || (feature >= 0 && examples.CountWith(topic, feature) >= LeastUses);
    }

    /// <summary>The reasons for a topic, the strongest first.</summary>
    public IReadOnlyList<Evidence> For(int topic)
    {
        var words = Leanings(topic)
            .OrderByDescending(item => Math.Abs(item.Weight)).ThenBy(item => item.Word, StringComparer.Ordinal)
            .Take(MostWords)
            .Select(item => new Evidence("words", item.Word, item.Weight));
        return words.Concat(Lines(topic, LessonKind.Question, "question", LeastLikeness, 1))
            .Concat(Meanings(topic))
            .Concat(Lines(topic, LessonKind.Not, "not", LeastNotLikeness, -1))
            .Concat(lessons.Bias(topic) is var bias and < 0 ? [new Evidence("asked", "rarely", bias)] : [])
            .OrderByDescending(evidence => Math.Abs(evidence.Weight))
            .ToList();
    }

    private IEnumerable<Evidence> Lines(int topic, LessonKind kind, string name, float least, int sign) =>
        examples.Compare(text.Vector, topic, kind)
            .Where(line => line.Likeness >= least)
            .OrderByDescending(line => line.Likeness)
            .Take(MostLines)
            .Select(line => new Evidence(name, lessons.All[line.Line].Text, sign * line.Likeness));

    // The example questions that mean nearly the same, in whatever words.
    private IEnumerable<Evidence> Meanings(int topic)
    {
        if (text.Meaning is not { } meaning || meanings is null) return [];
        var meaningOf = meanings.Open();
        return examples.Of(topic, LessonKind.Question)
            .Select(line => (lessons.All[line].Text, Likeness: TensorPrimitives.Dot<float>(meaning, meaningOf(lessons.All[line]))))
            .Where(line => line.Likeness >= LeastMeaning)
            .OrderByDescending(line => line.Likeness)
            .Take(MostLines)
            .Select(line => new Evidence("meaning", line.Text, line.Likeness));
    }

    // What each word did, its pairs, its kind and its letter runs included. A feature that occurs again shares what it did among its places.
    private List<(string Word, float Weight)> Leanings(int topic)
    {
        var indices = text.Vector.Indices;
        var times = new int[indices.Length];
        var places = new int[text.Features.Count];
        for (var i = 0; i < places.Length; i++) times[places[i] = indices.BinarySearch(text.Features[i].Index)]++;
        var shares = new float[indices.Length];
        for (var i = 0; i < shares.Length; i++) shares[i] = text.Vector.Values[i] / times[i] * model.Leaning(indices[i], topic);
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        // The features of one word follow each other.
        for (var next = 0; next < places.Length;)
        {
            var word = text.Features[next].Last;
            ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, text.Words[word], out _);
            for (; next < places.Length && text.Features[next].Last == word; next++) weight += shares[places[next]];
        }

        return weights.Select(pair => (pair.Key, pair.Value)).ToList();
    }
}

using System.Numerics.Tensors;

namespace AdviceBot.Core.Understanding;

/// <summary>One message as its words, asked for the reasons for one topic or another.</summary>
internal sealed class MessageReading
{
    private const int MostWords = 6;
    private const int MostLines = 2;
    private const float LeastLikeness = 0.15f;
    private const float LeastNotLikeness = 0.25f;
    private const float LeastMeaning = 0.5f;
    private const int LeastUses = 3;
    private const float DecidingShare = 0.6f;
    private const float NearlyTheSame = 0.8f;

    private readonly Lessons _lessons;
    private readonly TextModel _model;
    private readonly ILookup<int, int> _linesOf;
    private readonly LessonMeanings? _meanings;
    private readonly ReadText _text;

    public MessageReading(Lessons lessons, TextModel model, ILookup<int, int> linesOf, LessonMeanings? meanings, ReadText text)
    {
        _meanings = meanings;
        _lessons = lessons;
        _model = model;
        _linesOf = linesOf;
        _text = text;
    }

    /// <summary>Whether there is nothing to go by: no word at all, or none that shares even a run of letters with the content.</summary>
    public bool IsEmpty => _text.Vector.Count == 0;

    /// <summary>The part of the words that the content knows, rare words counting more.</summary>
    public double Coverage
    {
        get
        {
            double known = 0, all = 0;
            foreach (var word in _text.Words)
            {
                var uses = _model.Reader.Uses.GetValueOrDefault(word);
                var weight = Math.Log((1.0 + _lessons.All.Count) / (1 + uses));
                all += weight;
                if (uses > 0) known += weight;
            }

            return all == 0 ? 0 : known / all;
        }
    }

    /// <summary>How like the message is to the nearest example of a topic.</summary>
    public double Nearest(int topic) =>
        _linesOf[topic].Where(line => _lessons.All[line].Kind == LessonKind.Question)
            .Select(line => _text.Vector.Dot(_model.Vectors[line])).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Whether more than one rare word speaks for a topic: the word that counts most is used by several of the topic's lines, or other
    /// words speak too, or the message is nearly an example question.
    /// </summary>
    public bool HasSupport(int topic)
    {
        var words = Leanings(topic).Where(item => item.Weight > 0).OrderByDescending(item => item.Weight).ToList();
        if (words.Count == 0) return false;
        var strongest = words[0];
        if (strongest.Weight < DecidingShare * words.Sum(item => item.Weight)) return true;
        var feature = _model.Reader.Space.IndexOf(strongest.Word);
        var uses = feature < 0 ? 0 : _linesOf[topic].Count(line => _lessons.All[line].Kind == LessonKind.Question && _model.Vectors[line].Has(feature));
        return uses >= LeastUses || Nearest(topic) >= NearlyTheSame;
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
            .Concat(_lessons.Bias(topic) is var bias and < 0 ? [new Evidence("asked", "rarely", bias)] : [])
            .OrderByDescending(evidence => Math.Abs(evidence.Weight))
            .ToList();
    }

    private IEnumerable<Evidence> Lines(int topic, LessonKind kind, string name, float least, int sign) =>
        _linesOf[topic].Where(line => _lessons.All[line].Kind == kind)
            .Select(line => (_lessons.All[line].Text, Likeness: _text.Vector.Dot(_model.Vectors[line])))
            .Where(line => line.Likeness >= least)
            .OrderByDescending(line => line.Likeness)
            .Take(MostLines)
            .Select(line => new Evidence(name, line.Text, sign * line.Likeness));

    // The example questions that mean nearly the same, in whatever words.
    private IEnumerable<Evidence> Meanings(int topic)
    {
        if (_text.Meaning is not { } meaning || _meanings is null) return [];
        var meaningOf = _meanings.Open();
        return _linesOf[topic].Where(line => _lessons.All[line].Kind == LessonKind.Question)
            .Select(line => (_lessons.All[line].Text, Likeness: TensorPrimitives.Dot<float>(meaning, meaningOf(_lessons.All[line]))))
            .Where(line => line.Likeness >= LeastMeaning)
            .OrderByDescending(line => line.Likeness)
            .Take(MostLines)
            .Select(line => new Evidence("meaning", line.Text, line.Likeness));
    }

    // What each word did, its pairs, its kind and its letter runs included.
    private List<(string Word, float Weight)> Leanings(int topic)
    {
        var valueOf = new Dictionary<int, float>(_text.Vector.Count);
        for (var i = 0; i < _text.Vector.Count; i++) valueOf[_text.Vector.Indices[i]] = _text.Vector.Values[i];
        var times = new Dictionary<int, int>(_text.Vector.Count);
        _model.Reader.Space.Locate(_text.Words, (feature, _) => times[feature] = times.GetValueOrDefault(feature) + 1);
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        _model.Reader.Space.Locate(_text.Words, (feature, position) =>
        {
            var weight = valueOf[feature] / times[feature] * _model.Leaning(feature, topic);
            weights[_text.Words[position]] = weights.GetValueOrDefault(_text.Words[position]) + weight;
        });
        return weights.Select(pair => (pair.Key, pair.Value)).ToList();
    }
}

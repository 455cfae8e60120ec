using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>One message as its words, asked for the reasons for one topic or another.</summary>
internal sealed class MessageReading
{
    private const int MostWords = 6;
    private const int MostLines = 2;
    private const float LeastLikeness = 0.15f;
    private const float LeastNotLikeness = 0.25f;
    private const int LeastUses = 3;
    private const float DecidingShare = 0.6f;
    private const float NearlyTheSame = 0.8f;

    private readonly Lessons _lessons;
    private readonly LexicalModel _lexical;
    private readonly ILookup<int, int> _linesOf;
    private readonly IReadOnlyList<string> _words;
    private readonly SparseVector _vector;

    public MessageReading(Lessons lessons, LexicalModel lexical, ILookup<int, int> linesOf, IReadOnlyList<string> words)
    {
        _lessons = lessons;
        _lexical = lexical;
        _linesOf = linesOf;
        _words = words;
        _vector = lexical.Reader.Space.Vector(words);
    }

    /// <summary>Whether there is nothing to go by: no word at all, or none that shares even a run of letters with the content.</summary>
    public bool IsEmpty => _vector.Count == 0;

    /// <summary>The part of the words that the content knows, rare words counting more.</summary>
    public double Coverage
    {
        get
        {
            double known = 0, all = 0;
            foreach (var word in _words)
            {
                var uses = _lexical.Reader.Uses.GetValueOrDefault(word);
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
            .Select(line => _vector.Dot(_lexical.Vectors[line])).DefaultIfEmpty(0).Max();

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
        var uses = _linesOf[topic].Count(line =>
            _lessons.All[line].Kind == LessonKind.Question
            && _lexical.Words[line].Contains(strongest.Word));
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
            .Concat(Lines(topic, LessonKind.Not, "not", LeastNotLikeness, -1))
            .OrderByDescending(evidence => Math.Abs(evidence.Weight))
            .ToList();
    }

    private IEnumerable<Evidence> Lines(int topic, LessonKind kind, string name, float least, int sign) =>
        _linesOf[topic].Where(line => _lessons.All[line].Kind == kind)
            .Select(line => (_lessons.All[line].Text, Likeness: _vector.Dot(_lexical.Vectors[line])))
            .Where(line => line.Likeness >= least)
            .OrderByDescending(line => line.Likeness)
            .Take(MostLines)
            .Select(line => new Evidence(name, line.Text, sign * line.Likeness));

    // What each word did, its pairs, its kind and its letter runs included.
    private List<(string Word, float Weight)> Leanings(int topic)
    {
        var valueOf = new Dictionary<int, float>(_vector.Count);
        for (var i = 0; i < _vector.Count; i++) valueOf[_vector.Indices[i]] = _vector.Values[i];
        var times = new Dictionary<int, int>();
        _lexical.Reader.Space.Locate(_words, (feature, _) => times[feature] = times.GetValueOrDefault(feature) + 1);
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        _lexical.Reader.Space.Locate(_words, (feature, position) =>
        {
            var weight = valueOf[feature] / times[feature] * _lexical.Leaning(feature, topic);
            weights[_words[position]] = weights.GetValueOrDefault(_words[position]) + weight;
        });
        return weights.Select(pair => (pair.Key, pair.Value)).ToList();
    }
}

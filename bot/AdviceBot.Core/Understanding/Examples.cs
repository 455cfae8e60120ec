using System.Collections.Concurrent;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>The lines of each topic, to compare messages with. It is safe to call from many threads.</summary>
internal sealed class Examples
{
    private readonly IReadOnlyList<SparseVector> _vectors;
    private readonly int _features;
    private readonly ILookup<(int Topic, LessonKind Kind), int> _lines;
    private readonly ConcurrentBag<DotTable> _tables = [];

    /// <summary>Takes the lines.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="vectors">The features of each lesson.</param>
    /// <param name="features">How many features there are.</param>
    public Examples(Lessons lessons, IReadOnlyList<SparseVector> vectors, int features)
    {
        _vectors = vectors;
        _features = features;
        _lines = Enumerable.Range(0, lessons.All.Count).ToLookup(line => (lessons.All[line].Class, lessons.All[line].Kind));
    }

    /// <summary>The lines of a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="kind">Their kind.</param>
    /// <returns>Indices of lessons.</returns>
    public IEnumerable<int> Of(int topic, LessonKind kind) => _lines[(topic, kind)];

    /// <summary>How many example questions of a topic have a feature.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="feature">The feature.</param>
    /// <returns>Their number.</returns>
    public int CountWith(int topic, int feature) => Of(topic, LessonKind.Question).Count(line => _vectors[line].Has(feature));

    /// <summary>How like a message is to each line of a topic.</summary>
    /// <param name="message">The message's features.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="kind">The kind of the lines.</param>
    /// <returns>The lines, and for each a cosine from 0 to 1.</returns>
    public List<(int Line, float Likeness)> Compare(SparseVector message, int topic, LessonKind kind)
    {
        if (!_tables.TryTake(out var table)) table = new DotTable(_features);
        table.Add(message);
        var found = Of(topic, kind).Select(line => (line, table.Dot(_vectors[line]))).ToList();
        table.Remove(message);
        _tables.Add(table);
        return found;
    }
}

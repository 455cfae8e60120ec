using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>The lines of each topic, to compare messages with. It is safe to call from many threads.</summary>
/// <param name="lessons">The lessons.</param>
/// <param name="index">The features of each lesson.</param>
internal sealed class Examples(Lessons lessons, LessonIndex index)
{
    /// <summary>The lines of a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="kind">Their kind.</param>
    /// <returns>Indices of lessons.</returns>
    public IEnumerable<int> Of(int topic, LessonKind kind)
    {
        for (var line = lessons.Firsts[topic]; line < lessons.Firsts[topic + 1]; line++)
        {
            if (lessons.KindOf(line) == kind) yield return line;
        }
    }

    /// <summary>How many example questions of a topic have a feature.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="feature">The feature.</param>
    /// <returns>Their number.</returns>
    public int CountWith(int topic, int feature) => index.With(feature, topic).Count(line => lessons.KindOf(line) == LessonKind.Question);

    /// <summary>How like a message is to the nearest line of a topic.</summary>
    /// <param name="message">The message's features.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="kind">The kind of the lines.</param>
    /// <returns>A cosine from 0 to 1; 0 where there is no line.</returns>
    public float Nearest(SparseVector message, int topic, LessonKind kind)
    {
        float nearest = 0;
        var likeness = index.Compare(message, topic);
        for (var place = 0; place < likeness.Length; place++)
        {
            if (likeness[place] > nearest && lessons.KindOf(lessons.Firsts[topic] + place) == kind) nearest = likeness[place];
        }

        return nearest;
    }

    /// <summary>How like a message is to each line of a topic.</summary>
    /// <param name="message">The message's features.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="kind">The kind of the lines.</param>
    /// <returns>The lines, and for each a cosine from 0 to 1.</returns>
    public IEnumerable<(int Line, float Likeness)> Compare(SparseVector message, int topic, LessonKind kind)
    {
        var likeness = index.Compare(message, topic);
        return Of(topic, kind).Select(line => (line, likeness[line - lessons.Firsts[topic]]));
    }
}

using AdviceBot.Core.Content;

namespace AdviceBot.Core.Understanding;

/// <summary>What a teaching line is.</summary>
internal enum LessonKind
{
    /// <summary>How people say it.</summary>
    Question,

    /// <summary>The page's own words: title, summary, sections.</summary>
    Page,

    /// <summary>Sounds alike, belongs elsewhere.</summary>
    Not,
}

/// <summary>A line that teaches.</summary>
/// <param name="Text">The line.</param>
/// <param name="Class">The index of the topic, or of the class of messages outside all topics.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Lesson(string Text, int Class, LessonKind Kind);

/// <summary>All that one content set teaches. The pages' <c>tests</c> are not in it (E3).</summary>
internal sealed class Lessons
{
    private Lessons(IReadOnlyList<Topic> topics, IReadOnlyList<Lesson> all)
    {
        Topics = topics;
        All = all;
    }

    /// <summary>The topics; a class is an index in this list.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The class of messages that no topic answers.</summary>
    public int Outside => Topics.Count;

    /// <summary>How many classes there are.</summary>
    public int Classes => Topics.Count + 1;

    /// <summary>The lines, in an order that depends on the content alone.</summary>
    public IReadOnlyList<Lesson> All { get; }

    /// <summary>Collects the lines of a content set.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The lines.</returns>
    public static Lessons From(ContentSet content)
    {
        var topics = content.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal).ToList();
        var all = topics.SelectMany((topic, index) => Of(topic, index))
            .Concat(content.Teaching.Outside.Select(text => new Lesson(text, topics.Count, LessonKind.Question)));
        return new Lessons(topics, all.ToList());
    }

    private static IEnumerable<Lesson> Of(Topic topic, int index)
    {
        foreach (var question in topic.Questions) yield return new Lesson(question, index, LessonKind.Question);
        foreach (var line in topic.Not) yield return new Lesson(line, index, LessonKind.Not);
        yield return new Lesson(topic.Title, index, LessonKind.Question);
        yield return new Lesson(topic.Summary, index, LessonKind.Question);
        yield return new Lesson(topic.Answer.Plain, index, LessonKind.Page);
        foreach (var section in topic.Sections.Where(section => section.Audience == topic.Audience))
            yield return new Lesson($"{section.Heading}. {section.Text.Plain}", index, LessonKind.Page);
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Understanding;

/// <summary>What a teaching line is.</summary>
internal enum LessonKind : byte
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
    // There are more lines outside the topics than there are of any topic; without this they would win too often.
    private const float OutsideBias = -1;

    // A page that is rarely asked for has about a fifth of the chance of the others before the message is read; chosen on messages
    // that were written without sight of the pages.
    private const float RarelyBias = -1.5f;

    private readonly LessonKind[] _kinds;

    private Lessons(IReadOnlyList<Topic> topics, IReadOnlyList<Lesson> all)
    {
        Topics = topics;
        All = all;
        Firsts = new int[Classes + 1];
        foreach (var lesson in all) Firsts[lesson.Class + 1]++;
        for (var number = 0; number < Classes; number++) Firsts[number + 1] += Firsts[number];
        _kinds = [.. all.Select(lesson => lesson.Kind)];
    }

    private Lessons(Lessons lessons)
    {
        Topics = lessons.Topics;
        All = new PackedLessons(lessons.All);
        Firsts = lessons.Firsts;
        _kinds = lessons._kinds;
    }

    /// <summary>The topics; a class is an index in this list.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The class of messages that no topic answers.</summary>
    public int Outside => Topics.Count;

    /// <summary>How many classes there are.</summary>
    public int Classes => Topics.Count + 1;

    /// <summary>What speaks for or against a class before the message is read, as a difference of log odds.</summary>
    /// <param name="class">The class.</param>
    /// <returns>Nought for most.</returns>
    public float Bias(int @class) =>
        @class == Outside ? OutsideBias : Topics[@class].Asked == Frequency.Rarely ? RarelyBias : 0;

    /// <summary>The lines, in an order that depends on the content alone; those of one class are together, and the classes in their order.</summary>
    public IReadOnlyList<Lesson> All { get; }

    /// <summary>Of each class the number of its first line, and of all lines at the end.</summary>
    public int[] Firsts { get; }

    /// <summary>What a line is.</summary>
    /// <param name="line">The line's number.</param>
    /// <returns>Its kind.</returns>
    public LessonKind KindOf(int line) => _kinds[line];

    /// <summary>Packs the lines, for when all is learnt from them.</summary>
    /// <returns>The same lessons, which take less memory and more time to read.</returns>
    public Lessons Pack() => new(this);

    /// <summary>Collects the lines of a content set.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The lines.</returns>
    public static Lessons From(ContentSet content)
    {
        var topics = content.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal).ToList();
        var messages = content.Teaching.Messages;
        var all = topics.SelectMany((topic, index) => Of(topic, index).Concat(Questions(messages.GetValueOrDefault(topic.Id, []), index)))
            .Concat(Questions(content.Teaching.Outside, topics.Count))
            .Concat(Questions(messages.GetValueOrDefault(MessagesReader.Outside, []), topics.Count));
        return new Lessons(topics, all.ToList());
    }

    private static IEnumerable<Lesson> Questions(IReadOnlyList<string> texts, int index) =>
        texts.Select(text => new Lesson(text, index, LessonKind.Question));

    private static IEnumerable<Lesson> Of(Topic topic, int index)
    {
        foreach (var question in Questions(topic.Questions, index)) yield return question;
        foreach (var line in topic.Not) yield return new Lesson(line, index, LessonKind.Not);
        yield return new Lesson(topic.Title, index, LessonKind.Question);
        yield return new Lesson(topic.Summary, index, LessonKind.Question);
        yield return new Lesson(topic.Answer.Plain, index, LessonKind.Page);
        foreach (var section in topic.Sections.Where(section => section.Audience == topic.Audience))
            yield return new Lesson($"{section.Heading}. {section.Text.Plain}", index, LessonKind.Page);
    }
}

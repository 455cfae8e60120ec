using System.Collections;
using System.Text;

namespace AdviceBot.Core.Understanding;

/// <summary>
/// Lessons that nobody learns from any more: only who asks why reads one of them now and then. Their letters lie in one row in UTF-8, half as long as
/// they are as texts and without an object for each, and a lesson is made when it is asked for. It never changes.
/// </summary>
internal sealed class PackedLessons : IReadOnlyList<Lesson>
{
    private readonly byte[] _letters;

    // The text of lesson n is the letters from _starts[n] up to _starts[n + 1].
    private readonly int[] _starts;
    private readonly (int Class, LessonKind Kind)[] _kinds;

    /// <summary>Packs lessons.</summary>
    /// <param name="lessons">The lessons.</param>
    public PackedLessons(IReadOnlyList<Lesson> lessons)
    {
        _starts = new int[lessons.Count + 1];
        for (var i = 0; i < lessons.Count; i++) _starts[i + 1] = _starts[i] + Encoding.UTF8.GetByteCount(lessons[i].Text);
        _letters = new byte[_starts[^1]];
        for (var i = 0; i < lessons.Count; i++) Encoding.UTF8.GetBytes(lessons[i].Text, _letters.AsSpan(_starts[i]));
        _kinds = [.. lessons.Select(lesson => (lesson.Class, lesson.Kind))];
    }

    /// <inheritdoc/>
    public int Count => _kinds.Length;

    /// <inheritdoc/>
    public Lesson this[int index] => new(Encoding.UTF8.GetString(_letters.AsSpan(_starts[index].._starts[index + 1])), _kinds[index].Class, _kinds[index].Kind);

    /// <inheritdoc/>
    public IEnumerator<Lesson> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

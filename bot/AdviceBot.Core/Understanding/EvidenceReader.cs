using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>Reads from a message what spoke for and against a topic.</summary>
internal sealed class EvidenceReader(Lessons lessons, LexicalModel lexical)
{
    private readonly ILookup<int, int> _linesOf = Enumerable.Range(0, lessons.All.Count)
        .Where(index => lessons.All[index].Kind != LessonKind.Page)
        .ToLookup(index => lessons.All[index].Class);

    /// <summary>Reads a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What it holds.</returns>
    public MessageReading Read(string message) => new(lessons, lexical, _linesOf, lexical.Reader.Words(message));
}

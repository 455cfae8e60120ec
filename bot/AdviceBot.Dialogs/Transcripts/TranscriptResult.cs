using System.Text;

namespace AdviceBot.Dialogs.Transcripts;

/// <summary>What came of running a transcript, or of reading it.</summary>
/// <param name="File">The file.</param>
/// <param name="Failures">What went otherwise than written; empty where all is well.</param>
public sealed record TranscriptResult(string File, IReadOnlyList<TranscriptFailure> Failures)
{
    /// <summary>Whether the conversation went as written.</summary>
    public bool Passed => Failures.Count == 0;

    /// <summary>Every failure with its place, what was expected and what was said.</summary>
    /// <returns>The text; empty where all is well.</returns>
    public override string ToString()
    {
        var builder = new StringBuilder();
        foreach (var failure in Failures)
        {
            builder.Append(File).Append(':').Append(failure.Line).Append(": ").Append(failure.Message).Append('\n');
            AppendIndented(builder, "  expected: ", failure.Expected);
            AppendIndented(builder, "  actual:   ", failure.Actual);
        }

        return builder.ToString().TrimEnd();
    }

    private static void AppendIndented(StringBuilder builder, string label, string? text)
    {
        if (text is null) return;
        builder.Append(label).Append(text.ReplaceLineEndings("\n").Replace("\n", "\n" + new string(' ', label.Length), StringComparison.Ordinal)).Append('\n');
    }
}

/// <summary>One thing that went otherwise than written.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="Expected">What is written, or null where that says nothing.</param>
/// <param name="Actual">What was said, or null where that says nothing.</param>
public sealed record TranscriptFailure(int Line, string Message, string? Expected = null, string? Actual = null);

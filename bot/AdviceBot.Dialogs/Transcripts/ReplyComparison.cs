using AdviceBot.Dialogs.Replies;

namespace AdviceBot.Dialogs.Transcripts;

/// <summary>Compares the replies of a turn with those that are written.</summary>
internal static class ReplyComparison
{
    private const int LongestShown = 160;

    public static IEnumerable<TranscriptFailure> Compare(TranscriptTurn turn, IReadOnlyList<Reply> actual)
    {
        for (var i = 0; i < Math.Max(turn.Replies.Count, actual.Count); i++)
        {
            if (i >= actual.Count)
            {
                yield return new(turn.Replies[i].Line, "The assistant does not give this reply.", Opening(turn.Replies[i]), i == 0 ? "(nothing)" : "(no more replies)");
                yield break;
            }

            if (i >= turn.Replies.Count)
            {
                yield return new(turn.Line, "The assistant gives one more reply to this message. Add it below the others.", "(no more replies)", Describe(actual[i]));
                yield break;
            }

            if (Difference(turn.Replies[i], actual[i]) is not { } failure) continue;
            yield return failure;
            yield break;
        }
    }

    private static TranscriptFailure? Difference(ExpectedReply expected, Reply actual) =>
        OpeningDifference(expected, actual) ?? PinnedDifference(expected, actual) ?? ChoiceDifference(expected, actual) ?? ServiceDifference(expected, actual);

    private static TranscriptFailure? OpeningDifference(ExpectedReply expected, Reply actual)
    {
        if (expected.Openings.Count == 0) return null;
        var first = expected.Openings[0];
        var paragraphs = Paragraphs(actual).ToList();

        // A reply is known by its heading, or by the start of the text below it.
        var starts = actual.Heading is null ? 1 : 2;
        var at = paragraphs.FindIndex(0, Math.Min(starts, paragraphs.Count), paragraph => Opens(first.Text, paragraph));
        if (at < 0) return new(first.Line, "The assistant says something else.", first.Text, Describe(actual));
        foreach (var opening in expected.Openings.Skip(1))
        {
            at = paragraphs.FindIndex(at + 1, paragraph => Opens(opening.Text, paragraph));
            if (at < 0) return new(opening.Line, "No further paragraph of this reply starts like that.", opening.Text, string.Join('\n', paragraphs.Select(Shorten)));
        }

        return null;
    }

    private static TranscriptFailure? PinnedDifference(ExpectedReply expected, Reply actual)
    {
        if (expected.Pinned is not { } written) return null;
        var line = actual.Pinned.Plain;
        var isAsWritten = written.Text.Length == 0 ? line.Length == 0 : Opens(written.Text, line);
        return isAsWritten ? null : new(written.Line, "The line that stays after danger is another.", OrNone(written.Text), OrNone(Shorten(line)));
    }

    private static string OrNone(string text) => text.Length == 0 ? "(nothing)" : text;

    private static TranscriptFailure? ChoiceDifference(ExpectedReply expected, Reply actual)
    {
        if (expected.Choices is not { } written) return null;
        var choices = actual.Choices.Select(choice => choice.Say).ToList();
        return written.Select(choice => choice.Text).SequenceEqual(choices, StringComparer.Ordinal)
            ? null
            : new(written[0].Line, "The choices are others.", string.Join('\n', written.Select(choice => "- " + choice.Text)), choices.Count == 0 ? "(no choices)" : string.Join('\n', choices.Select(choice => "- " + choice)));
    }

    private static TranscriptFailure? ServiceDifference(ExpectedReply expected, Reply actual)
    {
        if (expected.Services is not { } written) return null;
        var names = actual.Services.Select(service => service.Name).ToList();
        return written.Items.SequenceEqual(names, StringComparer.Ordinal)
            ? null
            : new(written.Line, "The services are others.", string.Join("; ", written.Items), names.Count == 0 ? "(no services)" : string.Join("; ", names));
    }

    // Whole words only, so that "Call 99" does not stand for "Call 999"; an ellipsis at the end only says that more follows.
    private static bool Opens(string opening, string paragraph)
    {
        var start = opening.TrimEnd('…', ' ');
        return paragraph.StartsWith(start, StringComparison.Ordinal) && (paragraph.Length == start.Length || !char.IsLetterOrDigit(paragraph[start.Length]));
    }

    private static IEnumerable<string> Paragraphs(Reply reply) =>
        new[] { reply.Heading, reply.Text.Plain, reply.More.Plain }
            .OfType<string>()
            .SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Describe(Reply reply) => string.Join('\n', Paragraphs(reply).Take(2).Select(Shorten));

    private static string Shorten(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private static string Opening(ExpectedReply expected) => expected.Openings.Count > 0 ? expected.Openings[0].Text : "(any reply)";
}

namespace AdviceBot.Dialogs.Transcripts;

/// <summary>
/// Reads a transcript. After optional settings it holds turns: <c>You: text</c>, then a <c>Bot:</c> block for each reply. Headings and
/// lines that start with <c>&gt;</c> are notes for the reader. The format is described in <c>docs/editors.md</c>.
/// </summary>
public static class TranscriptParser
{
    private const string You = "You:";
    private const string Bot = "Bot:";
    private const string Services = "Services:";
    private const string Pinned = "Pinned:";
    private const string Nothing = "(nothing)";
    private const string Joins = "(opens the chat)";

    /// <summary>Reads a transcript.</summary>
    /// <param name="file">The file's path, for messages.</param>
    /// <param name="text">What the file holds.</param>
    /// <returns>The transcript, or null where it has faults; and the faults.</returns>
    public static (Transcript? Transcript, TranscriptResult Faults) Parse(string file, string text)
    {
        var faults = new List<TranscriptFailure>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (settings, first) = TranscriptSettings.Read(lines, faults);
        var turns = new List<TurnDraft>();
        for (var i = first; i < lines.Length; i++) ReadLine(lines[i].Trim(), i + 1, turns, faults);

        if (turns.Count == 0) faults.Add(new(1, $"There is no turn. Start with a line such as \"{You} I need help\"."));
        foreach (var turn in turns.Where(turn => turn.Replies.Count == 0)) faults.Add(new(turn.Line, $"No reply is written for this message. Add a line that starts with \"{Bot}\"."));

        var transcript = new Transcript(file, settings.Title ?? Path.GetFileNameWithoutExtension(file), settings.Channel, [.. turns.Select(turn => turn.Finish())]);
        return (faults.Count == 0 ? transcript : null, new TranscriptResult(file, faults));
    }

    private static void ReadLine(string line, int number, List<TurnDraft> turns, List<TranscriptFailure> faults)
    {
        if (line.Length == 0 || line[0] is '#' or '>') return;
        if (After(line, You) is { } message)
        {
            turns.Add(new TurnDraft(number, message));
            return;
        }

        if (turns.Count == 0)
        {
            faults.Add(new(number, $"The conversation must start with a line that starts with \"{You}\". A note for the reader starts with \">\"."));
            return;
        }

        var turn = turns[^1];
        if (After(line, Bot) is { } opening) turn.Replies.Add(new ReplyDraft(number, opening));
        else if (turn.Replies.Count == 0) turn.Add(line);
        else if (After(line, Services) is { } names) turn.Replies[^1].Services = new LocatedList(names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), number);
        else if (After(line, Pinned) is { } pinned) turn.Replies[^1].Pinned = new LocatedLine(pinned == Nothing ? string.Empty : pinned, number);
        else if (After(line, "- ") is { } choice) turn.Replies[^1].Choices.Add(new LocatedLine(choice, number));
        else turn.Replies[^1].Openings.Add(new LocatedLine(line, number));
    }

    private static string? After(string line, string start) => line.StartsWith(start, StringComparison.Ordinal) ? line[start.Length..].Trim() : null;

    private sealed class TurnDraft(int line, string text)
    {
        private readonly List<string> _lines = [text];

        public int Line { get; } = line;

        public List<ReplyDraft> Replies { get; } = [];

        public void Add(string line) => _lines.Add(line);

        public TranscriptTurn Finish()
        {
            var text = string.Join('\n', _lines);
            var replies = Replies.ConvertAll(reply => reply.Finish());
            return text switch
            {
                Joins => new TranscriptTurn(Line, TranscriptAction.Join, string.Empty, replies),
                Nothing => new TranscriptTurn(Line, TranscriptAction.Say, string.Empty, replies),
                _ => new TranscriptTurn(Line, TranscriptAction.Say, text, replies),
            };
        }
    }

    private sealed class ReplyDraft(int line, string opening)
    {
        public List<LocatedLine> Openings { get; } = opening.Length == 0 ? [] : [new(opening, line)];

        public List<LocatedLine> Choices { get; } = [];

        public LocatedList? Services { get; set; }

        public LocatedLine? Pinned { get; set; }

        public ExpectedReply Finish() => new(line, Openings, Choices.Count > 0 ? Choices : null, Services, Pinned);
    }
}

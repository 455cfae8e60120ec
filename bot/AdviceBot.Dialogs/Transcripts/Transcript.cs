namespace AdviceBot.Dialogs.Transcripts;

/// <summary>A conversation that must go as written: <c>content/conversations/*.md</c>.</summary>
/// <param name="File">The file's path, for messages.</param>
/// <param name="Title">What the conversation shows; the file's name where it has no title.</param>
/// <param name="Channel">Where it is held.</param>
/// <param name="Turns">The person's messages, each with the replies to it.</param>
public sealed record Transcript(string File, string Title, TranscriptChannel Channel, IReadOnlyList<TranscriptTurn> Turns);

/// <summary>Where a conversation is held.</summary>
public enum TranscriptChannel
{
    /// <summary>The web chat.</summary>
    Web,

    /// <summary>Microsoft Teams, alone with the assistant.</summary>
    Teams,

    /// <summary>A channel of a team in Microsoft Teams, where anybody may read.</summary>
    TeamsChannel,
}

/// <summary>What a person does in a turn.</summary>
public enum TranscriptAction
{
    /// <summary>Sends a message; its text may be empty.</summary>
    Say,

    /// <summary>Opens the conversation.</summary>
    Join,
}

/// <summary>A message and the replies that must follow, no more and no fewer.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Action">What the person does.</param>
/// <param name="Text">The message.</param>
/// <param name="Replies">The replies, in order.</param>
public sealed record TranscriptTurn(int Line, TranscriptAction Action, string Text, IReadOnlyList<ExpectedReply> Replies);

/// <summary>What a reply must be.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Openings">
/// How the reply opens: the first is the start of its heading or of its text, the others are the starts of paragraphs or list items further down.
/// </param>
/// <param name="Choices">Its choices, all of them and in order, or null where they are not looked at.</param>
/// <param name="Services">The names of its services, all of them and in order, or null where they are not looked at.</param>
/// <param name="Pinned">How the line of an earlier danger above the reply opens (U14), empty where there must be none, or null where it is not looked at.</param>
public sealed record ExpectedReply(int Line, IReadOnlyList<LocatedLine> Openings, IReadOnlyList<LocatedLine>? Choices, LocatedList? Services, LocatedLine? Pinned);

/// <summary>Words and the line of the file they stand on.</summary>
/// <param name="Text">The words.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record LocatedLine(string Text, int Line);

/// <summary>Names on one line of the file.</summary>
/// <param name="Items">The names.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record LocatedList(IReadOnlyList<string> Items, int Line);

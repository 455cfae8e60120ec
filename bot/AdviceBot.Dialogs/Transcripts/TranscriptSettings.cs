namespace AdviceBot.Dialogs.Transcripts;

/// <summary>The settings at the top of a transcript, between two lines of three hyphens; there need be none.</summary>
internal sealed class TranscriptSettings
{
    private const string Fence = "---";

    private static readonly Dictionary<string, TranscriptChannel> Channels = new(StringComparer.Ordinal)
    {
        ["web"] = TranscriptChannel.Web,
        ["teams"] = TranscriptChannel.Teams,
        ["teams-channel"] = TranscriptChannel.TeamsChannel,
    };

    public string? Title { get; private set; }

    public TranscriptChannel Channel { get; private set; }

    /// <summary>Reads the settings.</summary>
    /// <returns>The settings, and the index of the first line after them.</returns>
    public static (TranscriptSettings Settings, int First) Read(string[] lines, List<TranscriptFailure> faults)
    {
        var settings = new TranscriptSettings();
        if (lines[0].TrimEnd() != Fence) return (settings, 0);
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            faults.Add(new(1, "The settings at the top are not closed: add a line of three hyphens (---) below them."));
            return (settings, lines.Length);
        }

        for (var i = 1; i < end; i++)
        {
            if (lines[i].Trim().Length > 0) settings.ReadLine(lines[i], i + 1, faults);
        }

        return (settings, end + 1);
    }

    private void ReadLine(string line, int number, List<TranscriptFailure> faults)
    {
        var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
        switch (parts)
        {
            case ["title", { Length: > 0 } title]:
                Title = title;
                break;
            case ["channel", var channel] when Channels.TryGetValue(channel, out var known):
                Channel = known;
                break;
            case ["channel", var channel]:
                faults.Add(new(number, $"\"channel\" must be one of: {string.Join(", ", Channels.Keys)}. It is \"{channel}\"."));
                break;
            case ["owner", { Length: > 0 }]:
                break;
            default:
                faults.Add(new(number, "A setting must be one of \"title: …\", \"channel: …\" and \"owner: …\"."));
                break;
        }
    }
}

namespace AdviceBot.Dialogs.Transcripts;

/// <summary>Reads and runs every transcript of a content folder.</summary>
public static class TranscriptFolder
{
    /// <summary>The folder's name below the content folder.</summary>
    public const string Name = "conversations";

    /// <summary>Lists the transcripts, in a fixed order.</summary>
    /// <param name="contentFolder">The content folder.</param>
    /// <returns>Paths below the content folder, with forward slashes; none where there is no such folder.</returns>
    public static IReadOnlyList<string> Files(string contentFolder)
    {
        var folder = Path.Combine(contentFolder, Name);
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(contentFolder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Reads and runs one transcript.</summary>
    /// <param name="contentFolder">The content folder.</param>
    /// <param name="file">The path below it.</param>
    /// <param name="runner">Holds the conversation.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>What came of it; a file that cannot be understood is a failure.</returns>
    public static async Task<TranscriptResult> RunAsync(string contentFolder, string file, TranscriptRunner runner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(runner);
        var text = await File.ReadAllTextAsync(Path.Combine(contentFolder, file), cancellationToken);
        var (transcript, faults) = TranscriptParser.Parse(file, text);
        return transcript is null ? faults : await runner.RunAsync(transcript, cancellationToken);
    }
}

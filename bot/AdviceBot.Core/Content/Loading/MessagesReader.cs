namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads <c>teaching/&lt;topic&gt;.yaml</c>: whole messages as people write them, long and off the point; a content folder may do without them.</summary>
internal static class MessagesReader
{
    public const string Folder = "teaching";

    /// <summary>The file of the messages that no page answers.</summary>
    public const string Outside = "outside";

    /// <summary>The files that it reads.</summary>
    public static IReadOnlyList<string> FilesOf(ContentFiles files) => files.Below(Folder, ".yaml");

    /// <summary>Reads all files.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="topics">Every topic that has a file.</param>
    /// <returns>The messages by the id of their topic, or <see cref="Outside"/>.</returns>
    public static Dictionary<string, IReadOnlyList<string>> Read(ContentFiles files, IReadOnlySet<string> topics)
    {
        return files.ReadAll<IReadOnlyList<string>>(FilesOf(files), (id, _, text, findings) =>
        {
            if (id != Outside && !topics.Contains(id))
                findings.Error("reference", 1, $"There is no topic \"{id}\"; name the file after a topic, or \"{Outside}\".{Suggestion.For(id, topics)}");
            if (YamlMap.Parse(text, 1, findings) is not { } map) return null;
            var messages = map.Texts("messages", atLeast: 1).Plain();
            map.ReportUnknownKeys();
            return messages;
        });
    }
}

namespace AdviceBot.Core.Urgency.Language;

/// <summary>Reads the lists of words that are part of the program: <c>#</c> starts a comment, empty lines are skipped.</summary>
internal static class LanguageFile
{
    /// <summary>The lines of a list.</summary>
    /// <param name="name">The file name.</param>
    /// <returns>The lines, trimmed, without comments.</returns>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(LanguageFile).Assembly.GetManifestResourceStream("language/" + name)
            ?? throw new InvalidOperationException($"The list {name} is missing from the program. Build it again.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var text = (comment >= 0 ? line[..comment] : line).Trim();
            if (text.Length > 0) yield return text;
        }
    }

    /// <summary>The entries of a list of <c>key = value</c> lines.</summary>
    /// <param name="name">The file name.</param>
    /// <returns>Keys and values, trimmed.</returns>
    public static IEnumerable<(string Key, string Value)> Entries(string name)
    {
        foreach (var line in Lines(name))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            yield return (line[..at].Trim(), line[(at + 1)..].Trim());
        }
    }
}

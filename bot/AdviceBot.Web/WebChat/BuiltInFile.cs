namespace AdviceBot.Web.WebChat;

/// <summary>Reads the files of <c>Assets/</c>, which are built into the program.</summary>
internal static class BuiltInFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its bytes.</returns>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(BuiltInFile).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>Reads the lines of a text file without indentation and blank lines, which a browser does not need.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(name)));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}

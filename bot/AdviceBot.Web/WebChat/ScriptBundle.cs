namespace AdviceBot.Web.WebChat;

/// <summary>Puts scripts together into one function, so that they share their names with each other and with nothing else.</summary>
internal static class ScriptBundle
{
    /// <summary>Puts scripts together; lines that only hold a comment are left out.</summary>
    /// <param name="parts">The names of their files, in order.</param>
    /// <returns>The script.</returns>
    public static string Of(params IEnumerable<string> parts) => With(string.Empty, parts);

    /// <summary>Puts scripts together after a first line of their own.</summary>
    /// <param name="firstLine">The first line.</param>
    /// <param name="parts">The names of their files, in order.</param>
    /// <returns>The script.</returns>
    public static string With(string firstLine, params IEnumerable<string> parts)
    {
        var lines = parts.SelectMany(BuiltInFile.Lines).Where(line => !line.StartsWith("//", StringComparison.Ordinal));
        return string.Join('\n', ["(() => {", "'use strict'", firstLine, .. lines, "})()", string.Empty]);
    }
}

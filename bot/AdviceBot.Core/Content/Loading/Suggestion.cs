namespace AdviceBot.Core.Content.Loading;

/// <summary>"Did you mean" for a misspelt key or id.</summary>
internal static class Suggestion
{
    /// <summary>A sentence that names the nearest of the known names, or nothing where none is near.</summary>
    public static string For(string written, IEnumerable<string> known)
    {
        var nearest = known
            .Select(name => (name, distance: Distance(written, name)))
            // A name that is known is no misspelling.
            .Where(pair => pair.distance > 0 && pair.distance <= Math.Max(2, pair.name.Length / 3))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.name is null ? string.Empty : $" Did you mean \"{nearest.name}\"?";
    }

    // Levenshtein distance, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

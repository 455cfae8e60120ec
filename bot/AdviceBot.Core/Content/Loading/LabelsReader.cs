namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads <c>labels.yaml</c>.</summary>
internal static class LabelsReader
{
    public static Dictionary<string, string> Read(string yaml, FindingList findings)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (YamlMap.Parse(yaml, 1, findings) is not { } map) return labels;
        foreach (var key in map.Keys())
        {
            if (map.Text(key) is { } text) labels[key] = text.Text;
        }

        return labels;
    }
}

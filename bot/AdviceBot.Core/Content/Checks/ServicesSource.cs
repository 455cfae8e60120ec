using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Where the services and their details stand in <c>services.yaml</c>.</summary>
internal sealed class ServicesSource
{
    public const string File = "services.yaml";

    private readonly Dictionary<string, LocatedText> _places = new(StringComparer.Ordinal);

    /// <summary>Reads the places; the loader has reported what is wrong with the file.</summary>
    public static ServicesSource Read(string yaml)
    {
        var source = new ServicesSource();
        if (YamlMap.Parse(yaml, 1, new FindingList(File, [])) is not { } root) return source;
        foreach (var id in root.LocatedKeys()) source._places[id.Text] = id;
        foreach (var (id, map) in root.Maps())
        {
            if (map is null) continue;
            foreach (var key in map.LocatedKeys().ToList())
            {
                if (map.Text(key.Text, required: false) is { } value) source._places[$"{id}.{key.Text}"] = value;
            }
        }

        return source;
    }

    /// <summary>Something that must be mended, at a service's detail or, without one, at its name.</summary>
    public Finding Error(string rule, string id, string? detail, string message) => Find(Severity.Error, rule, id, detail, message);

    /// <summary>Something worth a look.</summary>
    public Finding Warning(string rule, string id, string? detail, string message) => Find(Severity.Warning, rule, id, detail, message);

    private Finding Find(Severity severity, string rule, string id, string? detail, string message)
    {
        var at = _places.GetValueOrDefault(detail is null ? id : $"{id}.{detail}") ?? new LocatedText(id, 1);
        return new Finding(severity, rule, File, at.Line, message, at.Column);
    }
}

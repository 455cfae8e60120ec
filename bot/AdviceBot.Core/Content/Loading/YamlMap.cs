using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Core.Content.Loading;

/// <summary>
/// Reads a YAML mapping by typed keys and keeps the line of everything, so that each fault can be pointed at. A key that nobody
/// asked for is reported by <see cref="ReportUnknownKeys"/>. All plain values are texts: <c>Yes</c> is the word.
/// </summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly FindingList _findings;
    private readonly int _firstLine;
    private readonly SettingShape? _shape;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private YamlMap(YamlMappingNode node, FindingList findings, int firstLine, SettingShape? shape)
    {
        _shape = shape;
        _node = node;
        _findings = findings;
        _firstLine = firstLine;
    }

    /// <summary>The line of the file on which the mapping starts.</summary>
    public int Line => LineOf(_node);

    /// <summary>Parses YAML whose first line is line <paramref name="firstLine"/> of its file.</summary>
    public static YamlMap? Parse(string yaml, int firstLine, FindingList findings) => Of(YamlTree.Parse(yaml), firstLine, findings);

    /// <summary>Reads YAML that was parsed already.</summary>
    public static YamlMap? Of(YamlTree tree, int firstLine, FindingList findings)
    {
        if (tree.Root is { } root) return new YamlMap(root, findings, firstLine, findings.Settings);
        findings.Error("schema", firstLine + tree.Line - 1, tree.Problem, tree.Column);
        return null;
    }

    public IEnumerable<(string Key, YamlMap? Value)> Maps()
    {
        foreach (var (keyNode, value) in _node.Children)
        {
            var key = ((YamlScalarNode)keyNode).Value ?? string.Empty;
            _known.Add(key);
            var map = value is YamlMappingNode mapping ? new YamlMap(mapping, _findings, _firstLine, _shape?.AddEntry()) : null;
            if (map is null) Fault(keyNode, $"\"{key}\" must have its details below it, indented by two spaces.");
            yield return (key, map);
        }
    }

    /// <summary>The keys with their places.</summary>
    public IEnumerable<LocatedText> LocatedKeys() =>
        _node.Children.Keys.OfType<YamlScalarNode>().Select(key => Locate(key.Value ?? string.Empty, key));

    public IEnumerable<string> Keys() => _node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? string.Empty);

    public YamlMap? Map(string key)
    {
        var shape = _shape?.Add(key, SettingKind.Map, required: false);
        if (Find(key, required: false) is not { } value) return null;
        if (value is YamlMappingNode mapping) return new YamlMap(mapping, _findings, _firstLine, shape);
        Fault(value, $"\"{key}\" must have its details below it, indented by two spaces.");
        return null;
    }

    public LocatedText? Text(string key, bool required = true)
    {
        _shape?.Add(key, SettingKind.Text, required);
        if (Find(key, required) is not { } value) return null;
        if (value is YamlScalarNode { Value: { Length: > 0 } text }) return Locate(text, value);
        Fault(value, $"\"{key}\" must be one text.");
        return null;
    }

    public IReadOnlyList<LocatedText> Texts(string key, int atLeast = 0)
    {
        _shape?.Add(key, SettingKind.Texts, atLeast > 0, atLeast);
        if (Find(key, atLeast > 0) is not { } value) return [];
        if (value is not YamlSequenceNode list)
        {
            Fault(value, $"\"{key}\" must be a list: one line each, starting with \"- \".");
            return [];
        }

        var texts = new List<LocatedText>();
        foreach (var item in list.Children)
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } text }) texts.Add(Locate(text, item));
            else Fault(item, $"Each line of \"{key}\" must be one text; put quotes around one that has a colon in it.");
        }

        if (texts.Count < atLeast) Fault(value, $"\"{key}\" needs at least {atLeast} lines; it has {texts.Count}.");
        return texts;
    }

    public IReadOnlyList<YamlMap> MapList(string key, int atLeast = 0)
    {
        var shape = _shape?.Add(key, SettingKind.Maps, atLeast > 0, atLeast);
        if (Find(key, atLeast > 0) is not { } value) return [];
        if (value is YamlSequenceNode list && list.Children.All(item => item is YamlMappingNode))
        {
            if (list.Children.Count < atLeast) Fault(value, $"\"{key}\" needs at least {atLeast} entries; it has {list.Children.Count}.");
            return [.. list.Children.Cast<YamlMappingNode>().Select(item => new YamlMap(item, _findings, _firstLine, shape))];
        }

        Fault(value, $"\"{key}\" must be a list whose items have settings of their own.");
        return [];
    }

    public int Number(string key)
    {
        var text = Text(key);
        _shape?.Add(key, SettingKind.Number, required: true);
        if (text is null) return 0;
        if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        _findings.Error("schema", text, $"\"{key}\" must be a whole number from 1, not \"{text.Text}\".");
        return 0;
    }

    public DateOnly Date(string key)
    {
        var text = Text(key);
        _shape?.Add(key, SettingKind.Date, required: true);
        if (text is null) return default;
        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        _findings.Error("schema", text, $"\"{key}\" must be a date such as 2026-11-21, not \"{text.Text}\".");
        return default;
    }

    public Uri? WebAddress(string key, bool required = true)
    {
        var text = Text(key, required);
        _shape?.Add(key, SettingKind.WebAddress, required);
        if (text is null) return null;
        if (Uri.TryCreate(text.Text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http") return address;
        _findings.Error("schema", text, $"\"{key}\" must be a whole web address that starts with https://, not \"{text.Text}\".");
        return null;
    }

    public T Choice<T>(string key, T absent)
        where T : struct, Enum
    {
        var text = Text(key, required: false);
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToArray();
        _shape?.Add(key, SettingKind.Choice, required: false, choices: names);
        if (text is null) return absent;
        if (Enum.TryParse<T>(text.Text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text.Text[0])) return value;
        _findings.Error("schema", text, $"\"{key}\" must be one of: {string.Join(", ", names)}. It is \"{text.Text}\".{Suggestion.For(text.Text, names)}");
        return absent;
    }

    public void ReportUnknownKeys()
    {
        foreach (var node in _node.Children.Keys)
        {
            var key = (node as YamlScalarNode)?.Value ?? string.Empty;
            if (_known.Contains(key)) continue;
            Fault(node, $"\"{key}\" is not a setting of this file.{Suggestion.For(key, _known)}");
        }
    }

    public void Error(string rule, int line, string message) => _findings.Error(rule, line, message);

    private void Fault(YamlNode node, string message) => _findings.Error("schema", LineOf(node), message, (int)node.Start.Column);

    private LocatedText Locate(string text, YamlNode node) => new(text.Trim(), LineOf(node), (int)node.Start.Column);

    private YamlNode? Find(string key, bool required)
    {
        _known.Add(key);
        if (_node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is not YamlScalarNode { Value: null or "" }) return value;
        if (required) _findings.Error("schema", Line, $"\"{key}\" is missing.");
        return null;
    }

    private int LineOf(YamlNode node) => _firstLine + (int)node.Start.Line - 1;
}

namespace AdviceBot.Core.Content.Loading;

/// <summary>What a setting holds.</summary>
internal enum SettingKind
{
    Text,
    Date,
    Number,
    WebAddress,
    Choice,
    Texts,
    Map,
    Maps,
}

/// <summary>
/// What a reader asks of a setting. It is written down while the reader reads, so that the schema for editors' tools cannot differ from
/// what the program takes (E1).
/// </summary>
internal sealed class SettingShape
{
    private readonly Dictionary<string, SettingShape> _keys = new(StringComparer.Ordinal);

    public SettingKind Kind { get; private set; } = SettingKind.Map;

    public bool Required { get; private set; }

    /// <summary>How many lines or items a list needs.</summary>
    public int AtLeast { get; private set; }

    /// <summary>The words that a choice may be.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    /// <summary>The settings below this one, in the order in which they are read.</summary>
    public IReadOnlyDictionary<string, SettingShape> Keys => _keys;

    /// <summary>What each entry is like where the keys are ids of the editors' own, as in services.yaml.</summary>
    public SettingShape? Entry { get; private set; }

    /// <summary>Writes down that a key was asked for; a key that is read twice is what it was read as last.</summary>
    public SettingShape Add(string key, SettingKind kind, bool required, int atLeast = 0, IReadOnlyList<string>? choices = null)
    {
        if (!_keys.TryGetValue(key, out var shape)) _keys[key] = shape = new SettingShape();
        shape.Kind = kind;
        shape.Required |= required;
        shape.AtLeast = atLeast;
        shape.Choices = choices ?? [];
        return shape;
    }

    /// <summary>The shape of entries under ids of the editors' own.</summary>
    public SettingShape AddEntry() => Entry ??= new SettingShape();
}

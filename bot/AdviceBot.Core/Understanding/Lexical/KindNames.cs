namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>Names that stand for one kind of thing, as the editors list them: Monzo and Lloyds are banks.</summary>
internal sealed class KindNames
{
    // Keeps a kind apart from words, pairs and runs of letters.
    private const char Mark = '=';

    private readonly Dictionary<string, string> _kindOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Takes the editors' list.</summary>
    /// <param name="kinds">The kinds, and the names of each, of one or two words.</param>
    /// <param name="reader">Reads the names as it reads messages, so that they meet.</param>
    public KindNames(IReadOnlyDictionary<string, IReadOnlyList<string>> kinds, WordReader reader)
    {
        foreach (var (kind, names) in kinds)
        {
            var feature = Mark + kind;
            foreach (var name in names) _kindOf[string.Join(' ', reader.Read(name))] = feature;
        }

        _lookup = _kindOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds the kind of a name.</summary>
    /// <param name="name">One word, or two with a space between.</param>
    /// <returns>The feature that stands for the kind, or null where it is not a listed name.</returns>
    public string? Find(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var kind) ? kind : null;
}

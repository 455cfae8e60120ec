namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>Turns texts into vectors, with the words of one content set.</summary>
internal sealed class LexicalReader
{
    private readonly WordReader _words;
    private readonly SpellingCorrector _corrector;

    private LexicalReader(WordReader words, FeatureSpace space, Dictionary<string, int> uses)
    {
        _words = words;
        _corrector = new SpellingCorrector(uses);
        Space = space;
        Uses = uses;
    }

    /// <summary>The features that are known.</summary>
    public FeatureSpace Space { get; }

    /// <summary>The known words, and the number of teaching lines that each stands in.</summary>
    public IReadOnlyDictionary<string, int> Uses { get; }

    /// <summary>Learns the words of teaching lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="teaching">The editors' spellings and kinds.</param>
    /// <returns>The reader.</returns>
    public static LexicalReader Learn(IEnumerable<string> lines, TeachingText teaching)
    {
        var words = new WordReader(new Spellings(teaching.Spellings));
        var read = lines.AsParallel().AsOrdered().Select(IReadOnlyList<string> (line) => words.Read(line)).ToList();
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in read.SelectMany(line => line.Distinct(StringComparer.Ordinal)))
            uses[word] = uses.GetValueOrDefault(word) + 1;
        var space = FeatureSpace.Learn(new FeatureReader(new KindNames(teaching.Kinds, words)), read);
        return new LexicalReader(words, space, uses);
    }

    /// <summary>Reads a reader that was stored.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <param name="teaching">The editors' spellings and kinds, as they were when it learnt.</param>
    /// <returns>The reader.</returns>
    public static LexicalReader Read(BinaryReader stored, TeachingText teaching)
    {
        var words = new WordReader(new Spellings(teaching.Spellings));
        var count = stored.ReadInt32();
        var uses = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) uses.Add(stored.ReadString(), stored.ReadInt32());
        return new LexicalReader(words, FeatureSpace.Read(new FeatureReader(new KindNames(teaching.Kinds, words)), stored), uses);
    }

    /// <summary>Writes what was learnt.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        stored.Write(Uses.Count);
        foreach (var (word, uses) in Uses.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            stored.Write(word);
            stored.Write(uses);
        }

        Space.Write(stored);
    }

    /// <summary>Reads the words of a text, with slips mended.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The words.</returns>
    public List<string> Words(string text)
    {
        var words = _words.Read(text);
        for (var i = 0; i < words.Count; i++) words[i] = _corrector.Correct(words[i]);
        return words;
    }

    /// <summary>Turns a text into a vector.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The vector.</returns>
    public SparseVector Vector(string text) => Space.Vector(Words(text));
}

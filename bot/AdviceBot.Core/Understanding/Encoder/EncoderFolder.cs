namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>The sentence encoder and the embeddings of the teaching texts, in one folder.</summary>
internal sealed class EncoderFolder
{
    public const string ModelFile = "sentence-encoder.bin";
    public const string CacheFile = "embeddings.bin";

    private readonly string _folder;
    private readonly Lock _opening = new();
    private readonly WeakReference<EmbeddingCache> _cache = new(null!);

    private EncoderFolder(string folder)
    {
        _folder = folder;
        var model = Path.Combine(folder, ModelFile);
        Encoder = SentenceEncoder.Load(model);
        Size = new FileInfo(model).Length;
    }

    /// <summary>The encoder.</summary>
    public SentenceEncoder Encoder { get; }

    /// <summary>The bytes of the encoder's file, which tell one encoder from another.</summary>
    public long Size { get; }

    /// <summary>Loads a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What is in it, or null where there is no encoder.</returns>
    /// <exception cref="InvalidDataException">The encoder's file is not whole.</exception>
    public static EncoderFolder? Open(string? folder) =>
        folder is null || !File.Exists(Path.Combine(folder, ModelFile)) ? null : new EncoderFolder(folder);

    /// <summary>
    /// Opens the embeddings. All who learn at one time share one cache; when the last has let go of it, its memory is free, because nothing but
    /// learning needs it.
    /// </summary>
    /// <returns>The embeddings.</returns>
    public EmbeddingCache OpenCache()
    {
        lock (_opening)
        {
            if (_cache.TryGetTarget(out var cache)) return cache;
            cache = EmbeddingCache.Open(Path.Combine(_folder, CacheFile));
            _cache.SetTarget(cache);
            return cache;
        }
    }
}

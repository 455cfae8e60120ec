namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>The sentence encoder, the embeddings of the teaching texts and what was learnt from them, in one folder.</summary>
internal sealed class EncoderFolder
{
    public const string ModelFile = "sentence-encoder.bin";
    public const string CacheFile = "embeddings.bin";
    public const string WeightsFile = "weights.bin";

    private readonly string _folder;
    private readonly Lock _opening = new();
    private readonly WeakReference<EmbeddingCache> _cache = new(null!);

    private EncoderFolder(string folder)
    {
        _folder = folder;
        Encoder = SentenceEncoder.Load(Path.Combine(folder, ModelFile));
        Model = new StoredModel(Path.Combine(folder, WeightsFile));
    }

    /// <summary>The encoder.</summary>
    public SentenceEncoder Encoder { get; }

    /// <summary>The weights that were learnt last.</summary>
    public StoredModel Model { get; }

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

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>What learning with meaning needs.</summary>
/// <param name="folder">Where it is.</param>
internal sealed class EncoderLesson(EncoderFolder folder)
{
    private readonly Lazy<EmbeddingCache> _cache = new(folder.OpenCache);

    /// <summary>The encoder.</summary>
    public SentenceEncoder Encoder => folder.Encoder;

    /// <summary>The embeddings that there are; their file is read when they are first asked for.</summary>
    public EmbeddingCache Cache => _cache.Value;

    /// <summary>How many texts were encoded because their file had not got them.</summary>
    public int Added => _cache.IsValueCreated ? _cache.Value.Added : 0;

    /// <summary>Stores the embeddings where any were added.</summary>
    /// <returns>Whether the file is as the embeddings.</returns>
    public bool Save() => !_cache.IsValueCreated || _cache.Value.Save();
}

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>The sentence encoder, the embeddings of the teaching texts and what was learnt from them, loaded from one folder.</summary>
/// <param name="Encoder">The encoder.</param>
/// <param name="Cache">The embeddings.</param>
/// <param name="Model">The weights that were learnt last.</param>
internal sealed record EncoderFolder(SentenceEncoder Encoder, EmbeddingCache Cache, StoredModel Model)
{
    public const string ModelFile = "sentence-encoder.bin";
    public const string CacheFile = "embeddings.bin";
    public const string WeightsFile = "weights.bin";

    /// <summary>Loads a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What is in it, or null where there is no encoder.</returns>
    /// <exception cref="InvalidDataException">The encoder's file is not whole.</exception>
    public static EncoderFolder? Open(string? folder)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, ModelFile))) return null;
        return new EncoderFolder(
            SentenceEncoder.Load(Path.Combine(folder, ModelFile)), EmbeddingCache.Open(Path.Combine(folder, CacheFile)),
            new StoredModel(Path.Combine(folder, WeightsFile)));
    }
}

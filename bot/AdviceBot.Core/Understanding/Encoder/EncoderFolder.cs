namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>The sentence encoder and the embeddings of the teaching texts, loaded from one folder.</summary>
/// <param name="Encoder">The encoder.</param>
/// <param name="Cache">The embeddings.</param>
internal sealed record EncoderFolder(SentenceEncoder Encoder, EmbeddingCache Cache)
{
    public const string ModelFile = "sentence-encoder.bin";
    public const string CacheFile = "embeddings.bin";

    /// <summary>Loads a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What is in it, or null where there is no encoder.</returns>
    /// <exception cref="InvalidDataException">The encoder's file is not whole.</exception>
    public static EncoderFolder? Open(string? folder)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, ModelFile))) return null;
        return new EncoderFolder(
            SentenceEncoder.Load(Path.Combine(folder, ModelFile)), EmbeddingCache.Open(Path.Combine(folder, CacheFile)));
    }
}

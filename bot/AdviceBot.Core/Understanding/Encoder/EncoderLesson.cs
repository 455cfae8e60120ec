namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>What learning with meaning needs.</summary>
/// <param name="Encoder">The encoder.</param>
/// <param name="Cache">The embeddings that there are.</param>
/// <param name="Model">The weights that were learnt last.</param>
internal sealed record EncoderLesson(SentenceEncoder Encoder, EmbeddingCache Cache, StoredModel Model);

using System.Numerics.Tensors;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Universal Sentence Encoder Lite: turns a text into 512 numbers, near each other where the meaning is near. A transformer of two
/// layers, computed exactly as the npm reference does (<c>@energetic-ai/embeddings</c>), within 5e-4: its weights are half
/// floats, and its matrices integers where the processor is good at them (<see cref="DenseLayer.Create"/>).
/// It is safe to call from many threads.
/// </summary>
internal sealed class SentenceEncoder
{
    /// <summary>The length of an embedding.</summary>
    public const int Dimensions = 512;

    private const int EmbeddingSize = 256;
    private const float SmallestSquare = 1e-12f;

    private readonly PieceTokenizer _tokenizer;
    // As they are in the file: a message reads some forty rows of eight thousand, and widened they would take eight megabytes.
    private readonly Half[] _embeddings;
    private readonly float[] _positions;
    private readonly DenseLayer _widen;
    private readonly TransformerLayer _first;
    private readonly TransformerLayer _second;
    private readonly DenseLayer _output;
    private readonly EncoderScratches _scratches = new();

    private SentenceEncoder(EncoderFile file, Func<float[], float[], DenseLayer> dense)
    {
        _tokenizer = new PieceTokenizer(file.Vocabulary);
        _embeddings = file.Halves("embeddings");
        _positions = Positions(file.Values("rates"));
        _widen = dense(file.Values("layer0.dense.kernel"), file.Values("layer0.dense.bias"));
        _first = TransformerLayer.Load(file, "layer0", dense);
        _second = TransformerLayer.Load(file, "layer1", dense);
        _output = dense(file.Values("output.kernel"), file.Values("output.bias"));
    }

    /// <summary>Loads the stored encoder.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The encoder.</returns>
    /// <exception cref="InvalidDataException">The file is not a stored encoder, or not whole.</exception>
    public static SentenceEncoder Load(string path) => Load(path, DenseLayer.Create);

    /// <summary>Loads the stored encoder with matrices of one kind; for tests of those that this processor would not choose.</summary>
    internal static SentenceEncoder Load(string path, Func<float[], float[], DenseLayer> dense) => new(EncoderFile.Open(path), dense);

    /// <summary>Encodes a text; what lies beyond 128 pieces of words is not read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="embedding">Receives <see cref="Dimensions"/> numbers of length 1.</param>
    /// <returns>Whether there was anything to encode; otherwise the numbers are nought.</returns>
    public bool TryEncode(string text, Span<float> embedding) => Encode([text], embedding) > 0;

    /// <summary>Encodes texts together, each as it would be alone: reading the weights takes as long as the arithmetic of some ten tokens.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="embeddings">Receives <see cref="Dimensions"/> numbers for each, of length 1; nought where there is nothing to encode.</param>
    /// <returns>How many of them had anything to encode.</returns>
    public int Encode(ReadOnlySpan<string> texts, Span<float> embeddings)
    {
        embeddings[..(texts.Length * Dimensions)].Clear();
        var scratch = _scratches.Take();
        try
        {
            return Encode(texts, scratch, embeddings);
        }
        finally
        {
            _scratches.Return(scratch);
        }
    }

    /// <summary>Cuts a text into pieces of words; for tests against the reference.</summary>
    internal List<int> Tokenize(string text)
    {
        var lattice = new PieceLattice();
        _tokenizer.Tokenize(text, lattice);
        return lattice.Pieces;
    }

    private int Encode(ReadOnlySpan<string> texts, EncoderScratch scratch, Span<float> embeddings)
    {
        var (batch, pieces, encoded) = (scratch.Batch, scratch.Lattice.Pieces, 0);
        for (var text = 0; text < texts.Length; text++)
        {
            _tokenizer.Tokenize(texts[text], scratch.Lattice);
            if (pieces.Count == 0) continue;
            var tokens = Math.Min(pieces.Count, EncoderScratch.MostTokens);
            if (!batch.HasRoom(tokens)) Run(scratch, embeddings);
            scratch.MakeRoom(batch.Tokens + tokens);
            Embed(pieces, tokens, scratch.Result.AsSpan(batch.Add(text, tokens) * EmbeddingSize));
            encoded++;
        }

        if (batch.Tokens > 0) Run(scratch, embeddings);
        return encoded;
    }

    private void Embed(List<int> pieces, int tokens, Span<float> rows)
    {
        Span<float> embedding = stackalloc float[EmbeddingSize];
        for (var token = 0; token < tokens; token++)
        {
            TensorPrimitives.ConvertToSingle(_embeddings.AsSpan(pieces[token] * EmbeddingSize, EmbeddingSize), embedding);
            // The model adds the embedding to the sum of embedding and position once more.
            TensorPrimitives.MultiplyAdd(embedding, 2f, _positions.AsSpan(token * EmbeddingSize, EmbeddingSize), rows[(token * EmbeddingSize)..]);
        }
    }

    private void Run(EncoderScratch scratch, Span<float> embeddings)
    {
        var batch = scratch.Batch;
        var narrow = scratch.Result.AsSpan(0, batch.Rows * EmbeddingSize);
        narrow[(batch.Tokens * EmbeddingSize)..].Clear();

        // The first layer's short cut goes through a matrix, because it widens from 256 to 512.
        var state = scratch.State.AsSpan(0, batch.Rows * Dimensions);
        _widen.Apply(narrow, batch.Rows, scratch, state);
        _first.Apply(narrow, scratch, state);
        _second.ApplyToMeans(scratch, state);
        _output.Apply(state, DenseLayer.WholeGroups(batch.Sentences.Length), scratch, scratch.Normed);
        for (var place = 0; place < batch.Sentences.Length; place++)
        {
            var embedding = embeddings.Slice(batch.Sentences[place].Text * Dimensions, Dimensions);
            TensorPrimitives.Tanh(scratch.Normed.AsSpan(place * Dimensions, Dimensions), embedding);
            TensorPrimitives.Divide(embedding, MathF.Sqrt(MathF.Max(TensorPrimitives.SumOfSquares(embedding), SmallestSquare)), embedding);
        }

        batch.Clear();
    }

    private static float[] Positions(float[] rates)
    {
        var positions = new float[EncoderScratch.MostTokens * EmbeddingSize];
        for (var token = 0; token < EncoderScratch.MostTokens; token++)
        {
            for (var i = 0; i < rates.Length; i++)
            {
                positions[(token * EmbeddingSize) + i] = MathF.Sin(token * rates[i]);
                positions[(token * EmbeddingSize) + rates.Length + i] = MathF.Cos(token * rates[i]);
            }
        }

        return positions;
    }
}

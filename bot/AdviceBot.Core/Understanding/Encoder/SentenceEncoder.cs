using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Universal Sentence Encoder Lite: turns a text into 512 numbers, near each other where the meaning is near. A transformer of two
/// layers, computed exactly as the npm reference does (<c>@energetic-ai/embeddings</c>), to about 1e-3 with its weights as half floats.
/// It is safe to call from many threads.
/// </summary>
internal sealed class SentenceEncoder
{
    /// <summary>The length of an embedding.</summary>
    public const int Dimensions = 512;

    private const int EmbeddingSize = 256;
    private const float SmallestSquare = 1e-12f;

    private readonly PieceTokenizer _tokenizer;
    private readonly float[] _embeddings;
    private readonly float[] _positions;
    private readonly DenseLayer _widen;
    private readonly TransformerLayer _first;
    private readonly TransformerLayer _second;
    private readonly DenseLayer _output;
    private readonly ConcurrentBag<EncoderScratch> _scratches = [];

    private SentenceEncoder(EncoderFile file)
    {
        _tokenizer = new PieceTokenizer(file.Vocabulary);
        _embeddings = file.Values("embeddings");
        _positions = Positions(file.Values("rates"));
        _widen = new DenseLayer(file.Values("layer0.dense.kernel"), file.Values("layer0.dense.bias"));
        _first = TransformerLayer.Load(file, "layer0");
        _second = TransformerLayer.Load(file, "layer1");
        _output = new DenseLayer(file.Values("output.kernel"), file.Values("output.bias"));
    }

    /// <summary>Loads the stored encoder.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The encoder.</returns>
    /// <exception cref="InvalidDataException">The file is not a stored encoder, or not whole.</exception>
    public static SentenceEncoder Load(string path) => new(EncoderFile.Open(path));

    /// <summary>Encodes a text; what lies beyond 128 pieces of words is not read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="embedding">Receives <see cref="Dimensions"/> numbers of length 1.</param>
    /// <returns>Whether there was anything to encode.</returns>
    public bool TryEncode(string text, Span<float> embedding)
    {
        if (!_scratches.TryTake(out var scratch)) scratch = new EncoderScratch();
        _tokenizer.Tokenize(text, scratch.Lattice);
        var any = scratch.Lattice.Pieces.Count > 0;
        if (any) Encode(scratch.Lattice.Pieces, scratch, embedding);
        _scratches.Add(scratch);
        return any;
    }

    /// <summary>Cuts a text into pieces of words; for tests against the reference.</summary>
    internal List<int> Tokenize(string text)
    {
        var lattice = new PieceLattice();
        _tokenizer.Tokenize(text, lattice);
        return lattice.Pieces;
    }

    private void Encode(List<int> pieces, EncoderScratch scratch, Span<float> embedding)
    {
        var tokens = Math.Min(pieces.Count, EncoderScratch.MostTokens);
        var rows = (tokens + DenseLayer.RowGroup - 1) / DenseLayer.RowGroup * DenseLayer.RowGroup;
        var narrow = scratch.Result.AsSpan(0, rows * EmbeddingSize);
        narrow[(tokens * EmbeddingSize)..].Clear();
        for (var token = 0; token < tokens; token++)
        {
            // The model adds the embedding to the sum of embedding and position once more.
            var row = narrow.Slice(token * EmbeddingSize, EmbeddingSize);
            TensorPrimitives.MultiplyAdd(
                _embeddings.AsSpan(pieces[token] * EmbeddingSize, EmbeddingSize), 2f, _positions.AsSpan(token * EmbeddingSize, EmbeddingSize), row);
        }

        // The first layer's short cut goes through a matrix, because it widens from 256 to 512.
        var state = scratch.State.AsSpan(0, rows * Dimensions);
        _widen.Apply(narrow, rows, state);
        _first.Apply(narrow, tokens, scratch, state);
        var mean = scratch.Normed.AsSpan(0, Dimensions);
        _second.ApplyToMean(tokens, scratch, state, mean);
        _output.ApplyRow(mean, embedding);
        TensorPrimitives.Tanh(embedding, embedding);
        TensorPrimitives.Divide(embedding, MathF.Sqrt(MathF.Max(TensorPrimitives.SumOfSquares(embedding), SmallestSquare)), embedding);
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

using System.Numerics.Tensors;
using System.Text.Json;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>Parity with the npm reference: <c>tests/clients/sentence-encoder</c> wrote the golden file.</summary>
public sealed class SentenceEncoderTests
{
    // The reference's weights are single floats and ours half floats, which is 2.3e-4 here; everything else agrees to 1e-6.
    private const double Halves = 4e-4;

    // With matrices of integers it is 3.1e-4 here.
    private const double Integers = 5e-4;

    // Over 1,226 texts 3.0e-4 was the most.
    private const float Rounding = 5e-4f;

    private static readonly Lazy<SentenceEncoder> Loaded = new(() => SentenceEncoder.Load(ModelFile.Path!));
    private static readonly Lazy<SentenceEncoder> Floats = new(() => SentenceEncoder.Load(ModelFile.Path!, (kernel, bias) => new FloatDense(kernel, bias)));

    [ModelFact]
    public void Encoding_allocates_nothing()
    {
        var text = string.Join(' ', Enumerable.Repeat("my facebook account has been hacked and I am", 4));
        string[] texts = [text, "someone is following me"];
        var embeddings = new float[texts.Length * SentenceEncoder.Dimensions];
        Loaded.Value.Encode(texts, embeddings);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            Loaded.Value.Encode(texts, embeddings);
            Loaded.Value.TryEncode(text, embeddings);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [ModelFact]
    public void Sentences_encoded_together_get_the_numbers_that_each_gets_alone()
    {
        // More than one batch holds, one longer than any batch, and one with nothing to encode.
        string[] texts =
        [
            "help", "someone is following me and I am scared to go home", string.Empty, "my facebook account has been hacked", string.Join(' ', Enumerable.Repeat("they want my money", 60)),
            "is this real", string.Join(' ', Enumerable.Repeat("he said he loved me", 12)), "then he asked for vouchers", string.Join(' ', Enumerable.Repeat("what do I do", 11)), "😢",
        ];
        var together = new float[texts.Length * SentenceEncoder.Dimensions];

        Assert.Equal(texts.Length - 1, Loaded.Value.Encode(texts, together));

        foreach (var (place, text) in texts.Index())
        {
            var alone = new float[SentenceEncoder.Dimensions];
            Loaded.Value.TryEncode(text, alone);
            Assert.Equal(alone, together[(place * SentenceEncoder.Dimensions)..((place + 1) * SentenceEncoder.Dimensions)]);
        }
    }

    [ModelFact]
    public void Every_text_gets_the_vector_of_the_reference() => Compare(Loaded.Value, Integers);

    [ModelFact]
    public void Every_text_gets_the_vector_of_the_reference_where_a_processor_multiplies_floats_only() => Compare(Floats.Value, Halves);

    [ModelFact]
    public void Integers_give_what_floats_give_to_the_fourth_decimal()
    {
        foreach (var text in ReadGolden().Select(golden => golden.Text))
        {
            var expected = new float[SentenceEncoder.Dimensions];
            var actual = new float[SentenceEncoder.Dimensions];
            Floats.Value.TryEncode(text, expected);
            Loaded.Value.TryEncode(text, actual);

            Assert.InRange(TensorPrimitives.CosineSimilarity<float>(expected, actual), 0.999999f, 1.000001f);
            for (var i = 0; i < expected.Length; i++) Assert.InRange(actual[i] - expected[i], -Rounding, Rounding);
        }
    }

    [ModelFact]
    public void Nothing_has_no_embedding() =>
        Assert.False(Loaded.Value.TryEncode(string.Empty, new float[SentenceEncoder.Dimensions]));

    [ModelFact]
    public void Encoding_again_on_many_threads_gives_the_same_numbers()
    {
        var expected = new float[SentenceEncoder.Dimensions];
        Loaded.Value.TryEncode("someone is following me", expected);

        Parallel.For(0, 32, _ =>
        {
            var actual = new float[SentenceEncoder.Dimensions];
            Loaded.Value.TryEncode("someone is following me", actual);
            Assert.Equal(expected, actual);
        });
    }

    [Fact]
    public void A_file_that_is_no_encoder_says_what_to_do()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "not a model");

        var fault = Assert.Throws<InvalidDataException>(() => SentenceEncoder.Load(path));

        File.Delete(path);
        Assert.Equal($"{Path.GetFileName(path)} is not a stored sentence encoder. Delete it and build again.", fault.Message);
    }

    private static void Compare(SentenceEncoder encoder, double tolerance)
    {
        foreach (var expected in ReadGolden())
        {
            var actual = new float[SentenceEncoder.Dimensions];

            Assert.True(encoder.TryEncode(expected.Text, actual));

            for (var i = 0; i < expected.First.Length; i++)
                Assert.True(Math.Abs(expected.First[i] - actual[i]) < tolerance, $"{expected.Text}: {expected.First[i]} and {actual[i]} at {i}");
            Assert.Equal(expected.Norm, Math.Sqrt(actual.Sum(value => (double)value * value)), 1e-4);
            // One number over all 512 values, so that the rest is compared too.
            Assert.Equal(expected.Weighed, actual.Select((value, i) => value * Math.Cos(i)).Sum(), 0.01);
        }
    }

    private static List<Golden> ReadGolden()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "Encoder", "golden.jsonl"));
        Assert.True(lines.Length > 35);
        return [.. lines.Select(line => JsonSerializer.Deserialize<Golden>(line, JsonSerializerOptions.Web)!)];
    }

    private sealed record Golden(string Text, double[] First, double Norm, double Weighed);
}

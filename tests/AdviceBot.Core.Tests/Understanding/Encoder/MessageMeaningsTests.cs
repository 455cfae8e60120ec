using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>A sentence that is read for danger and for its topic is encoded once, and nothing that is found is another for it.</summary>
public sealed class MessageMeaningsTests : IDisposable
{
    private static readonly Lazy<SentenceEncoder> Encoder = new(() => SentenceEncoder.Load(ModelFile.Path!));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [ModelFact]
    public void Known_and_new_sentences_have_the_meanings_that_each_has_alone()
    {
        var meanings = new MessageMeanings();
        meanings.Read(Encoder.Value, ["he is outside my house", "help"]);

        string[] sentences = ["help", "they want my money", "help", string.Empty, "he is outside my house"];
        var read = meanings.Read(Encoder.Value, sentences);

        var alone = new float[sentences.Length * SentenceEncoder.Dimensions];
        foreach (var (place, sentence) in sentences.Index()) Encoder.Value.TryEncode(sentence, alone.AsSpan(place * SentenceEncoder.Dimensions, SentenceEncoder.Dimensions));
        Assert.Equal(alone, read);
        Assert.Equal(4, meanings.Count);
    }

    [ModelFact]
    public void No_more_sentences_are_kept_than_a_turn_needs()
    {
        var meanings = new MessageMeanings();
        foreach (var part in Enumerable.Range(0, 400).Select(number => $"sentence {number}").Chunk(40))
        {
            meanings.Read(Encoder.Value, part);
            Assert.InRange(meanings.Count, part.Length, MessageMeanings.Most);
        }
    }

    [ModelFact]
    public void What_another_encoder_read_is_not_taken()
    {
        var meanings = new MessageMeanings();
        meanings.Read(Encoder.Value, ["help"]);

        var other = SentenceEncoder.Load(ModelFile.Path!, (kernel, bias) => new FloatDense(kernel, bias));
        var expected = new float[SentenceEncoder.Dimensions];
        other.TryEncode("help", expected);

        Assert.Equal(expected, meanings.Read(other, ["help"]));
    }

    [ModelFact]
    public void What_danger_has_read_changes_no_finding_of_a_topic_and_is_not_read_again()
    {
        File.Copy(ModelFile.Path!, Path.Combine(_folder.FullName, EncoderFolder.ModelFile));
        var options = Options.Create(new UnderstandingOptions { EncoderFolder = _folder.FullName, WaitForEncoder = true });
        var encoder = new SharedEncoder(options);
        // Few, for each is encoded.
        var look = RepositoryContent.Content.SecondLook;
        var content = SampleContent.Create() with { SecondLook = look with { Examples = [.. look.Examples.Where((_, place) => place % 20 == 0)] } };
        var detector = new UrgencyDetectorFactory(encoder, options).Create(content);
        var finder = new TopicFinderFactory(options, encoder: encoder).Create(content);
        var (asked, encoded) = (0, 0);

        foreach (var text in look.Examples.Where((_, place) => place % 50 == 7).Select(example => example.Text).Chunk(2).Select(pair => string.Join(". ", pair)))
        {
            var reading = detector.Read(text);
            var before = reading.Meanings!.Count;
            var with = finder.Find(text, Audience.Public, reading.Meanings);
            var alone = new MessageMeanings();
            var without = finder.Find(text, Audience.Public, alone);

            Assert.Equal(without.Band, with.Band);
            Assert.Equal(without.Candidates.Select(candidate => (candidate.TopicId, candidate.Confidence)), with.Candidates.Select(candidate => (candidate.TopicId, candidate.Confidence)));
            Assert.Equal(detector.Detect(text)?.Tier, reading.Finding?.Tier);
            if (before == 0) continue;
            asked += alone.Count;
            encoded += reading.Meanings.Count - before;
        }

        // Both cut and mend a message in their own ways, so not all are the same.
        Assert.True(asked > 100, $"{asked}");
        Assert.True(encoded < 0.8 * asked, $"{encoded} of {asked}");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

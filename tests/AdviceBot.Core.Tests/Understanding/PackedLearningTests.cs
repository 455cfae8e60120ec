using System.Text;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Tests.Understanding;

/// <summary>What was learnt is held packed, and says what it said unpacked, to the last bit.</summary>
public sealed class PackedLearningTests
{
    private static readonly Lessons Lessons = Lessons.From(RepositoryContent.Content);
    private static readonly Lazy<LessonTexts> Texts = new(() => LessonTexts.Read(Lessons, RepositoryContent.Content.Teaching));

    [Fact]
    public void Messages_are_as_like_every_lesson_as_their_vectors_are()
    {
        var stored = Again(Texts.Value.Index.Write, reader => LessonIndex.Read(reader, Texts.Value.Reader.Space, Lessons.Firsts));
        var messages = RepositoryContent.Content.Topics.Values.SelectMany(topic => topic.Tests).Where((_, place) => place % 15 == 0)
            .Append(string.Join(' ', Lessons.All.Where((_, place) => place % 900 == 0).Select(lesson => lesson.Text))).Append("xyzzy").ToList();
        Assert.InRange(messages.Count, 10, 200);
        foreach (var message in messages.Select(Texts.Value.Reader.Vector))
        {
            for (var topic = 0; topic < Lessons.Classes; topic++)
            {
                var expected = Enumerable.Range(Lessons.Firsts[topic], Lessons.Firsts[topic + 1] - Lessons.Firsts[topic]).Select(line => Texts.Value.Vectors[line].Dot(message)).ToArray();
                Assert.Equal(expected, Texts.Value.Index.Compare(message, topic));
                Assert.Equal(expected, stored.Compare(message, topic));
            }
        }
    }

    [Fact]
    public void The_lessons_with_a_feature_are_those_whose_vectors_have_it()
    {
        var space = Texts.Value.Reader.Space;
        foreach (var feature in new[] { space.IndexOf("scam"), space.IndexOf("my"), space.IndexOf("bank account"), 0, space.Size - 1 })
        {
            Assert.InRange(feature, 0, space.Size - 1);
            var expected = Enumerable.Range(0, Lessons.All.Count).Where(line => Texts.Value.Vectors[line].Has(feature));
            Assert.Equal(expected, Enumerable.Range(0, Lessons.Classes).SelectMany(topic => Texts.Value.Index.With(feature, topic)));
        }
    }

    [Fact]
    public void Packed_lessons_are_the_lessons()
    {
        var packed = Lessons.Pack();
        Assert.Equal(Lessons.All, packed.All);
        Assert.Equal(Lessons.Firsts, packed.Firsts);
        Assert.All(Enumerable.Range(0, Lessons.All.Count), line => Assert.Equal((Lessons.All[line].Kind, true), (packed.KindOf(line), line >= packed.Firsts[packed.All[line].Class])));
    }

    [Fact]
    public void A_table_of_names_finds_each_by_its_number_and_nothing_else()
    {
        string[] names = ["", "a", "ab", "b", "_ab", "日本", .. Enumerable.Range(0, 5000).Select(number => $"name {number}")];
        foreach (var table in new[] { NameTable.Of(names), Again(NameTable.Of(names).Write, NameTable.Read) })
        {
            Assert.Equal(names.Length, table.Count);
            Assert.All(names.Index(), name => Assert.Equal((name.Index, name.Item), (table.Find(name.Item), table[name.Index].ToString())));
            Assert.All(["c", "name", "name 5000", "日", " "], other => Assert.Equal(-1, table.Find(other)));
        }

        Assert.Equal(-1, NameTable.Of([]).Find(""));
        Assert.Throws<ArgumentException>(() => NameTable.Of(["twice", "twice"]));
    }

    [Fact]
    public void Numbers_come_back_as_they_were()
    {
        int[] numbers = [0, 1, 127, 128, 16_383, 16_384, 1_000_000, int.MaxValue];
        var packed = new List<byte>();
        foreach (var number in numbers) PackedNumbers.Add(packed, number);
        var place = 0;
        foreach (var number in numbers) Assert.Equal(number, PackedNumbers.Take(packed.ToArray(), ref place));
        Assert.Equal(packed.Count, place);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(21)]
    public void Weights_for_asking_score_as_the_model_that_was_taught(int classes)
    {
        var random = new Random(3);
        var model = new SoftmaxModel(200, classes);
        for (var row = 0; row <= 200; row++)
        {
            foreach (ref var weight in model.Row(row)[..classes]) weight = random.NextSingle() - 0.5f;
        }

        var weights = ClassWeights.Of(model);
        var stored = Again(weights.Write, ClassWeights.Read);
        for (var round = 0; round < 50; round++)
        {
            int[] indices = [.. Enumerable.Range(0, 200).Where(_ => random.Next(4) == 0)];
            var vector = new SparseVector(indices, [.. indices.Select(_ => random.NextSingle())]);
            var (padded, asked, read) = (new float[model.Stride], new float[classes], new float[classes]);
            model.Score(vector, padded);
            weights.Score(vector, asked);
            stored.Score(vector, read);
            Assert.Equal(padded[..classes], asked);
            Assert.Equal(asked, read);
        }
    }

    private static T Again<T>(Action<BinaryWriter> write, Func<BinaryReader, T> read)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)) write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        return read(reader);
    }
}

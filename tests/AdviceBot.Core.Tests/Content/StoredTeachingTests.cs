using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Tests.Content;

/// <summary>What the teaching files say is kept beside what was learnt from it, so that a start need not parse them; through the public loader.</summary>
public sealed class StoredTeachingTests : IDisposable
{
    private const string Messages = "teaching/romance-fraud.yaml";
    private const string SecondLook = "raise-emergency-at: 0.8\nraise-at: 0.6\nask-at: 0.4\ndoubt-below: 0.3\nemergency: [e1]\ncrisis: [c1]\nchild: [k1]\nserious: [s1]\nnone: [n1, n2]\n";

    private readonly ContentFolder _content = new();
    private readonly DirectoryInfo _learnt = Directory.CreateTempSubdirectory();

    private string Stored => Path.Combine(_learnt.FullName, LearntFolder.TeachingFile);

    public void Dispose()
    {
        _content.Dispose();
        _learnt.Delete(recursive: true);
    }

    [Fact]
    public void What_is_stored_says_what_the_files_say()
    {
        _content.Write("outside.yaml", "small-talk:\n  - what is the weather like – today\n");
        _content.Write("synonyms.yaml", "spellings:\n  u: you\n  acc: account\nkinds:\n  bank: [natwest, nat west]\n");
        _content.Write("languages/others.yaml", "french: [un zèbre violet]\n");
        _content.Write("languages/english.yaml", "phrases: [que sera sera]\n");
        _content.Write(Messages, "messages: [one, two]\n");
        _content.Write("urgent/second-look.yaml", SecondLook);
        var parsed = Load();

        var stored = Load();

        var (one, other) = (parsed.Teaching, stored.Teaching);
        Assert.Equal(["what is the weather like – today"], other.Outside);
        Assert.Equal(one.Outside, other.Outside);
        Assert.Equal((one.OtherLanguages.Single(), one.OddEnglish.Single()), (other.OtherLanguages.Single(), other.OddEnglish.Single()));
        Assert.Equal(one.Spellings, other.Spellings);
        Assert.Equal(one.Kinds, other.Kinds);
        Assert.Equal(one.Messages, other.Messages);
        Assert.Equal((0.8, 0.6, 0.4, 0.3), (stored.SecondLook.RaiseEmergencyAt, stored.SecondLook.RaiseAt, stored.SecondLook.AskAt, stored.SecondLook.DoubtBelow));
        Assert.Equal(new UrgentExample("n2", null), stored.SecondLook.Examples[^1]);
        Assert.Equal(parsed.SecondLook.Examples, stored.SecondLook.Examples);
    }

    [Fact]
    public void Files_that_have_not_changed_are_not_parsed_again()
    {
        // What is stored of a folder with another message, under the key of this one: whoever parsed the files would find this one's.
        _content.Write(Messages, "messages: [another message]");
        Load();
        var another = File.ReadAllBytes(Stored);
        _content.Write(Messages, "messages: [this message]");
        Load();
        File.ReadAllBytes(Stored).AsSpan(0, LearningKey.Length).CopyTo(another);
        File.WriteAllBytes(Stored, another);

        Assert.Equal(["another message"], Load().Teaching.Messages["romance-fraud"]);
    }

    [Fact]
    public void A_changed_file_is_read_and_stored()
    {
        _content.Write(Messages, "messages: [one]");
        Load();
        _content.Write(Messages, "messages: [two]");

        Assert.Equal(["two"], Load().Teaching.Messages["romance-fraud"]);
        Assert.Equal(["two"], Load().Teaching.Messages["romance-fraud"]);
    }

    [Theory]
    [InlineData(Messages, "messages: [one", "While parsing a flow sequence")]
    [InlineData("teaching/romance-frod.yaml", "messages: [one]", "There is no topic \"romance-frod\"")]
    [InlineData("urgent/second-look.yaml", "ask-at: lots", "\"raise-emergency-at\" is missing.")]
    public void E12_a_fault_is_told_at_every_start_until_it_is_mended(string file, string text, string fault)
    {
        _content.Write(file, text);

        for (var start = 0; start < 2; start++)
        {
            var result = Loader().Load();
            Assert.NotNull(result.Content);
            Assert.Contains(result.Findings, finding => finding.File == file && finding.Message.Contains(fault, StringComparison.Ordinal));
            Assert.False(File.Exists(Stored));
        }

        File.Delete(Path.Combine(_content.Path, file));
        Load();
        Assert.True(File.Exists(Stored));
    }

    [Fact]
    public void A_topic_that_went_away_makes_its_teaching_a_fault_though_the_file_has_not_changed()
    {
        _content.Write("topics/scams/job-scams.md", ContentFolder.Topic(title: "Job scams"));
        _content.Write("teaching/job-scams.yaml", "messages: [one]");
        Load();

        File.Delete(Path.Combine(_content.Path, "topics/scams/job-scams.md"));

        Assert.Equal("teaching/job-scams.yaml", Assert.Single(Loader().Load().Findings).File);
    }

    [Fact]
    public void A_damaged_file_is_as_none()
    {
        _content.Write(Messages, "messages: [one]");
        Load();
        var bytes = File.ReadAllBytes(Stored);
        bytes[^1] ^= 1;
        File.WriteAllBytes(Stored, bytes);

        Assert.Equal(["one"], Load().Teaching.Messages["romance-fraud"]);
        Assert.NotEqual(bytes, File.ReadAllBytes(Stored));
    }

    private ContentSet Load()
    {
        var result = Loader().Load();
        Assert.Empty(result.Findings);
        return result.Content!;
    }

    private ContentLoader Loader() => new(_content.Path, RequiredWords.None, _learnt.FullName);
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding.Encoder;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.SecondLook;
using Microsoft.Extensions.Options;
using static AdviceBot.Core.Tests.Urgency.SmallLessons;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>The second look with the real encoder, taught by a dozen sentences: what meaning adds to words, and what it may doubt.</summary>
public sealed class SmallMeaningTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [ModelFact]
    public void Words_and_meaning_are_heard_alike()
    {
        var (words, meaning) = (WordsModel.Train(Lessons()), Learn());
        var both = new SecondLookModel(words, meaning);
        var message = Words(Danger);
        var parts = MessageParts.Of(message);
        var odds = (words.Judge(message).Urgent + meaning.Judge(meaning.Read(message, parts, new MessageMeanings())).Urgent) / 2;
        Assert.Equal(1 / (1 + Math.Exp(-odds)), both.LookClosely(message, new MessageMeanings()).Score, 6);
        Assert.Equal(both.LookClosely(message, new MessageMeanings()).Score, both.Look(message, new MessageMeanings()).Score);
        Assert.NotEqual(new SecondLookModel(words).Look(message, new MessageMeanings()).Score, both.Look(message, new MessageMeanings()).Score);
    }

    [ModelFact]
    public void Every_two_sentences_are_judged_by_their_own_meanings()
    {
        var (words, meaning) = (WordsModel.Train(Lessons()), Learn());
        var message = Words($"{Ordinary}. {Ordinary}. {Danger}.");
        var parts = MessageParts.Of(message);
        var meanings = meaning.Read(message, parts, new MessageMeanings());
        var whole = words.Judge(message).With(meaning.Judge(meanings));
        var last = words.Judge(message.GetRange(parts[1].Start, parts[1].Length + parts[2].Length)).With(meaning.Judge(meanings.GetRange(1, 2)));
        var odds = (whole.Urgent + last.Urgent - (0.5f * MathF.Log(2))) / 2;
        Assert.Equal(1 / (1 + Math.Exp(-odds)), new SecondLookModel(words, meaning).LookClosely(message, new MessageMeanings()).Score, 6);
    }

    [ModelFact]
    public void What_words_alone_take_for_plainly_ordinary_is_not_encoded()
    {
        var model = new SecondLookModel(WordsModel.Train(Lessons()), Learn());
        var known = new MessageMeanings();
        Assert.True(model.Look(Words(Ordinary), known).Score < 0.15);
        Assert.Equal(0, known.Count);
        model.Look(Words(Danger), known);
        Assert.Equal(1, known.Count);
        model.LookClosely(Words(Ordinary), known);
        Assert.Equal(2, known.Count);
    }

    [ModelFact]
    public void U6_meaning_that_was_stored_judges_to_the_last_bit_as_when_it_was_learnt()
    {
        var encoder = Encoder();
        var meaning = encoder.Use(with => MeaningModel.Train(Lessons(), with))!;
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true)) meaning.Write(writer);
        file.Position = 0;
        using var reader = new BinaryReader(file);
        var stored = encoder.Use(with => MeaningModel.Read(reader, with.Encoder))!;
        Assert.Equal(file.Length, file.Position);
        var message = Words($"{Danger}. {Ordinary}.");
        var parts = MessageParts.Of(message);
        var meanings = meaning.Read(message, parts, new MessageMeanings());
        Assert.Equal(2, meanings.Count);
        Assert.Equal(meanings, stored.Read(message, parts, new MessageMeanings()));
        Assert.Equal(meaning.Judge(meanings), stored.Judge(meanings));
        Assert.True(meaning.Judge([meanings[0]]).Urgent > 0.2);
        Assert.True(meaning.Judge([meanings[1]]).Urgent < -0.2);
        Assert.Equal(UrgentTier.Emergency, meaning.Judge([meanings[0]]).Likeliest);
        Assert.False(float.IsNaN(meaning.Judge([new float[SentenceEncoder.Dimensions]]).Urgent));
    }

    [ModelFact]
    public void U5_a_doubtful_match_is_asked_about_alone_and_after_another_message()
    {
        var detector = Detector(below: 1.01);
        const string text = Ordinary + " zebra";
        Assert.True(detector.Detect(text)!.AskOnly);
        var after = detector.Continue(text, null);
        Assert.True(after.Finding!.AskOnly);
        var trail = detector.Continue("the violin was", null).Trail;
        Assert.True(detector.Continue(text, trail).Finding!.AskOnly);
        Assert.False(Detector(below: 0).Detect(text)!.AskOnly);
    }

    [ModelFact]
    public void U9_what_two_messages_say_together_is_not_doubted_and_what_is_only_asked_leaves_its_beginnings()
    {
        var detector = Detector(below: 1.01);
        var trail = detector.Continue("the violin was here", null).Trail;
        var joined = detector.Continue("lantern and then we all went home this morning", trail).Finding!;
        Assert.Equal(("a-rule", false), (joined.Rule, joined.AskOnly));
        Assert.Null(detector.Continue("lantern and then we all went home this morning", trail).Trail);
        var asked = detector.Continue(Ordinary + " zebra violin", null);
        Assert.True(asked.Finding!.AskOnly);
        Assert.NotNull(asked.Trail);
        Assert.Equal("a-rule", detector.Continue("lantern", asked.Trail).Finding?.Rule);
    }

    private MeaningModel Learn() => Encoder().Use(with => MeaningModel.Train(Lessons(), with))!;

    private SharedEncoder Encoder()
    {
        var path = Path.Combine(_folder.FullName, EncoderFolder.ModelFile);
        if (!File.Exists(path)) File.CreateSymbolicLink(path, ModelFile.Path!);
        return new SharedEncoder(Options.Create(new UnderstandingOptions { EncoderFolder = _folder.FullName, WaitForEncoder = true }));
    }

    private IUrgencyDetector Detector(double below)
    {
        var content = SmallLessons.Content(ask: 1);
        var rule = RuleMaker.Rule(UrgentTier.Emergency, "zebra", "violin & lantern") with { WhenDoubtful = WhenDoubtful.Ask };
        return new UrgencyDetectorFactory(Encoder()).Create(content with
        {
            UrgentRules = new Dictionary<string, UrgentRule> { ["a-rule"] = rule },
            SecondLook = content.SecondLook with { DoubtBelow = below },
        });
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.Patterns;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U1, U2: any text is read, in work that grows with its length and no faster, and a failure is not silence.</summary>
[Trait("Content", "whole")]
public class RobustnessTests
{
    [Trait("Speed", "slow")]
    [Fact]
    public void U2_random_Unicode_of_any_shape_is_read_without_a_fault()
    {
        var random = new Random(16);
        for (var i = 0; i < 300; i++)
        {
            var letters = new char[random.Next(400)];
            for (var j = 0; j < letters.Length; j++) letters[j] = (char)random.Next(char.MaxValue + 1);
            Assert.NotEqual(UrgencyDetector.FailedRule, RealRules.Whole.Detect(new string(letters))?.Rule);
        }
    }

    [Trait("Speed", "slow")]
    [Theory]
    [InlineData("a")]
    [InlineData("he ")]
    [InlineData("he is in my ")]
    [InlineData("not not ")]
    [InlineData("😭")]
    [InlineData("'")]
    [InlineData("hehasaknife")]
    [InlineData("\ud83d")]
    public void U1_a_hundred_thousand_characters_of_anything_are_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + ". He has a knife";
        Assert.Equal(UrgentTier.Emergency, RealRules.Alone.Detect(text)?.Tier);
    }

    [Trait("Speed", "slow")]
    [Fact]
    public void A_megabyte_of_one_sentence_is_read_in_a_few_hundred_words_and_what_stands_in_the_middle_is_found()
    {
        const string sentence = "my ex is in the pub and he said he will not let me go out of the town because he is going to shop again ";
        var half = string.Concat(Enumerable.Repeat(sentence, 4_500));
        var tokens = RealRules.Tokens(half + ". he has a knife . " + half);
        Assert.InRange(tokens.Count, 1, 20_000);
        Assert.Equal(UrgentTier.Emergency, RealRules.Alone.Detect(half + ". he has a knife . " + half)?.Tier);
    }

    [Fact]
    public void U2_the_parser_reads_or_refuses_any_phrase()
    {
        var random = new Random(61);
        const string marks = "()[]|~.&<>9 a\"'-";
        for (var i = 0; i < 3_000; i++)
        {
            var letters = new char[random.Next(40)];
            for (var j = 0; j < letters.Length; j++) letters[j] = random.Next(4) == 0 ? (char)random.Next(char.MaxValue + 1) : marks[random.Next(marks.Length)];
            if (!UrgentPattern.TryParse(new string(letters), out var error)) Assert.NotEmpty(error);
        }
    }

    [Trait("Speed", "slow")]
    [Fact]
    public void U2_long_lines_of_random_Unicode_take_steps_in_proportion_to_their_words()
    {
        var random = new Random(7);
        var places = RealRules.Reader.Book.Parts.Sum(part => part.Graph.Places);
        var known = RealRules.All.Values.SelectMany(rule => rule.Fires).SelectMany(text => text.Split(' ')).ToArray();
        for (var i = 0; i < 5; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 15_000).Select(_ => random.Next(3) == 0 ? char.ConvertFromUtf32(random.Next(0x100, 0xD000)) : known[random.Next(known.Length)]));
            var tokens = RealRules.Tokens(text);
            var matcher = new PatternMatcher(RealRules.Reader.Book);
            matcher.Find(tokens);
            Assert.InRange(matcher.Steps, 1, (long)places * tokens.Count);
            Assert.NotEqual(UrgencyDetector.FailedRule, RealRules.Alone.Detect(text)?.Rule);
        }
    }

    [Fact]
    public void U2_null_and_empty_messages_find_nothing()
    {
        Assert.Null(RealRules.Whole.Detect(null!));
        Assert.Null(RealRules.Whole.Detect(string.Empty));
        Assert.Null(RealRules.Whole.Detect(" \u200B\u202E "));
    }

    [Fact]
    public void Matching_takes_steps_in_proportion_to_the_length_of_the_message()
    {
        // Steps are counted, not timed. The worst message is one that keeps as many phrases open as it can.
        const string sentence = "my ex is in my house and he said he will not let me go out of the flat because he is going to hit me again ";
        var single = Steps(string.Concat(Enumerable.Repeat(sentence, 10)));
        var tenfold = Steps(string.Concat(Enumerable.Repeat(sentence, 100)));
        Assert.InRange(tenfold, single * 9, single * 11);
    }

    [Fact]
    public void Matching_never_takes_more_steps_a_word_than_there_are_places_in_the_phrases()
    {
        var book = RealRules.Reader.Book;
        var places = book.Parts.Sum(part => part.Graph.Places) + book.Postings.Max(postings => postings.Length);
        var tokens = RealRules.Tokens(string.Concat(Enumerable.Repeat("he is not in the house with me he said ", 200)));
        var matcher = new PatternMatcher(book);
        matcher.Find(tokens);
        Assert.InRange(matcher.Steps, 1, (long)places * tokens.Count);
    }

    [Trait("Speed", "slow")]
    [Fact]
    public async Task One_detector_serves_many_threads_with_equal_answers()
    {
        var texts = RealRules.All.Values.SelectMany(rule => rule.Fires).ToArray();
        var expected = texts.Select(text => RealRules.Whole.Detect(text)!.Rule).ToArray();
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => texts.Select(text => RealRules.Whole.Detect(text)!.Rule).ToArray())));
        Assert.All(runs, run => Assert.Equal(expected, run));
    }

    [Trait("Speed", "slow")]
    [Fact]
    public void U2_a_detector_that_fails_asks_with_the_999_line_and_does_not_fall_silent()
    {
        // A topic without its questions makes the teaching of the second look fail.
        var topic = RepositoryContent.Content.Topics.Values.First() with { Questions = null! };
        var broken = RepositoryContent.Content with { Topics = new Dictionary<string, Topic> { [topic.Id] = topic } };
        var found = new UrgencyDetectorFactory().Create(broken).Detect("how do I change the password of my account");
        Assert.NotNull(found);
        Assert.Equal(UrgencyDetector.FailedRule, found.Rule);
        Assert.Equal(UrgentTier.Emergency, found.Tier);
        Assert.True(found.AskOnly);
    }

    [Fact]
    public void A_phrase_that_cannot_be_read_is_refused_when_the_detector_is_made()
    {
        var broken = RepositoryContent.Content with { UrgentRules = new Dictionary<string, UrgentRule> { ["a"] = RuleMaker.Rule(UrgentTier.Emergency, "he (hit me") } };
        Assert.Throws<FormatException>(() => new UrgencyDetectorFactory().Create(broken));
    }

    private static long Steps(string text)
    {
        var matcher = new PatternMatcher(RealRules.Reader.Book);
        matcher.Find(RealRules.Tokens(text));
        return matcher.Steps;
    }
}

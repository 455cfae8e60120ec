using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>Pitfall 9 and P3: what is stored may be older than the program, and it never holds what anybody wrote.</summary>
public sealed class StateTests
{
    private const string Error = "Something went wrong. In an emergency call 999. If it is not urgent, call 101.";
    private const string Canary = "canary7391";

    private readonly TestBot _bot = new();
    private readonly Chat _chat;

    public StateTests()
    {
        _bot.Topics.Answer("he wants money", "romance").Answer(Canary + " money", "romance").Ask(Canary + " scams", "parcel", "crypto");
        _chat = new Chat(_bot);
    }

    [Fact]
    public async Task Pitfall_9_State_of_an_older_flow_is_left_alone_and_the_conversation_starts_afresh()
    {
        await _chat.SayAsync("he wants money");
        ChangeStored("dialogs-1", "dialogs-0");
        Assert.Equal(["Take your time."], await _chat.SayAsync("yes"));
        Assert.Equal(["Asked", "Answered"], _bot.Log.Outcomes);
    }

    [Theory]
    [InlineData("RootDialog")]
    [InlineData("TopicDialog")]
    [InlineData("topic-question")]
    [InlineData("topic-steps")]
    public async Task Pitfall_9_A_dialog_that_is_no_longer_there_costs_one_apology_at_most_and_never_loops(string id)
    {
        await _chat.SayAsync("he wants money");
        ChangeStored($"\"{id}\"", "\"of-another-program\"");
        Assert.Equal(Error, (await _chat.SayAsync("yes"))[^1]);
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SayAsync("he wants money"));
    }

    [Fact]
    public async Task Pitfall_9_A_dialog_below_that_is_no_longer_there_costs_an_apology_when_the_topic_ends()
    {
        await _chat.SayAsync("he wants money");
        ChangeStored("\"root-steps\"", "\"of-another-program\"");
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], await _chat.SayAsync("yes"));
        Assert.Equal([TestContent.RomanceClosing, Error], await _chat.SayAsync("skip"));
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SayAsync("he wants money"));
    }

    [Fact]
    public async Task Pitfall_9_Stored_rubbish_costs_one_apology_at_most()
    {
        await _chat.SayAsync("he wants money");
        foreach (var key in _bot.Storage.Items.Keys.ToList()) _bot.Storage.Items[key] = JObject.Parse("""{"dialogs-1":"rubbish","record-1":[1]}""");
        await _chat.SayAsync("yes");
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SayAsync("he wants money"));
    }

    [Fact]
    public async Task Pitfall_9_A_page_that_is_taken_away_in_the_middle_says_so_and_offers_a_way_on()
    {
        await _chat.SayAsync("he wants money");
        _bot.Serve(TestContent.Load(folder => File.Delete(Path.Combine(folder, "topics/scams/romance.md")), allowFindings: true));
        Assert.Equal(["That page has just been changed or taken away."], await _chat.SayAsync("yes"));
        Assert.Equal(["Take your time."], await _chat.SayAsync("yes"));
    }

    [Fact]
    public async Task Pitfall_9_A_question_whose_choices_change_in_the_middle_is_asked_with_the_new_ones()
    {
        await _chat.SayAsync("he wants money");
        _bot.Serve(TestContent.Load(folder => Replace(folder, "say: Yes", "say: I have")));
        Assert.Equal([TestContent.RomanceQuestion], await _chat.SayAsync("yes"));
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], await _chat.SayAsync("I have"));
    }

    [Fact]
    public async Task Pitfall_9_A_page_that_loses_its_questions_in_the_middle_ends_with_its_services()
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("yes");
        _bot.Serve(TestContent.Load(folder => TestContent.WriteTopic(folder, "scams/romance", "Romance fraud", "Stop sending money.")));
        Assert.Equal([TestContent.RomanceClosing], await _chat.SayAsync("skip"));
    }

    [Fact]
    public async Task Pitfall_9_A_suggestion_whose_page_is_taken_away_says_so()
    {
        await _chat.SayAsync(Canary + " scams");
        _bot.Serve(TestContent.Load(folder => File.Delete(Path.Combine(folder, "topics/scams/crypto.md")), allowFindings: true));
        Assert.Equal(["That page has just been changed or taken away."], await _chat.SayAsync("crypto scams"));
    }

    [Fact]
    public async Task P3_P2_Nothing_that_was_written_is_stored_or_logged()
    {
        _bot.Urgency.Fire("outside", UrgentTier.Emergency);
        foreach (var text in new[] { " money", " maybe", " not that", " outside", " scams", " other", " blah", " blah", " outside" })
        {
            await _chat.SayAsync(Canary + text);
            Assert.NotEmpty(_bot.Storage.Items);
            Assert.DoesNotContain(Canary, _bot.Storage.Everything, StringComparison.OrdinalIgnoreCase);
        }

        await _chat.SubmitAsync(new JObject { ["say"] = Canary + " money", ["note"] = Canary });
        Assert.DoesNotContain(Canary, _bot.Storage.Everything, StringComparison.OrdinalIgnoreCase);
        _bot.Topics.Before = text => throw new InvalidOperationException(text);
        Assert.Equal([Error], await _chat.SayAsync(Canary + " blah"));
        Assert.DoesNotContain(Canary, _bot.Storage.Everything, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(_bot.Log.Lines);
        Assert.DoesNotContain(_bot.Log.Lines, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(_bot.Log.Lines, line => line.Contains(Chat.Person, StringComparison.Ordinal) || line.Contains("conversation-1", StringComparison.Ordinal));
    }

    private static void Replace(string folder, string old, string with)
    {
        var file = Path.Combine(folder, "topics/scams/romance.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, with, StringComparison.Ordinal));
    }

    private void ChangeStored(string old, string with)
    {
        foreach (var (key, value) in _bot.Storage.Items.ToList())
        {
            var changed = value.ToString().Replace(old, with, StringComparison.Ordinal);
            Assert.NotEqual(value.ToString(), changed);
            _bot.Storage.Items[key] = JObject.Parse(changed);
        }
    }
}

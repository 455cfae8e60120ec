using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>Pitfalls 7 and 11: two instances with one store, and a channel that sends an activity again.</summary>
public sealed class ScaleOutTests
{
    private readonly TestBot _here = new();
    private readonly TestBot _there;

    public ScaleOutTests()
    {
        _there = new TestBot(storage: _here.Storage);
        foreach (var bot in new[] { _here, _there }) bot.Topics.Answer("he wants money", "romance");
    }

    [Fact]
    public async Task Pitfall_7_A_turn_that_another_instance_overtook_runs_again_and_only_its_last_answer_is_said()
    {
        Meanwhile("he wants money");
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], await new Chat(_here).SayAsync("yes"));
        Assert.Equal(["Asked"], _here.Log.Outcomes);
    }

    [Fact]
    public async Task U1_The_urgent_card_of_such_a_turn_is_said_once_and_first()
    {
        _here.Urgency.Fire("yes", UrgentTier.Serious);
        Meanwhile("he wants money");
        var said = await new Chat(_here).SayAsync("yes");
        Assert.Equal(["## urgent-serious\n\nCall 101.", TestContent.MoneySent, TestContent.SecondQuestion], said);
    }

    [Fact]
    public async Task Pitfall_7_Two_instances_that_begin_a_conversation_at_once_do_not_overwrite_each_other()
    {
        Meanwhile("he wants money");
        await new Chat(_here).SayAsync("blah");
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], await new Chat(_there).SayAsync("yes"));
    }

    [Fact]
    public async Task Pitfall_11_An_activity_that_is_sent_again_is_answered_once_whichever_instance_gets_it()
    {
        var chat = new Chat(_here);
        await chat.SayAsync("he wants money");
        var yes = chat.Message("yes");
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], Chat.Texts(await chat.SendAsync(yes)));
        Assert.Empty(await chat.SendAsync(Again(yes)));
        Assert.Empty(await new Chat(_there).SendAsync(Again(yes)));
        Assert.Equal([TestContent.RomanceClosing], await chat.SayAsync("skip"));
    }

    [Fact]
    public async Task Pitfall_11_The_same_id_in_another_conversation_is_another_activity()
    {
        foreach (var id in new[] { "ann", "bob" })
        {
            var chat = new Chat(_here, id: id);
            var activity = chat.Message("he wants money");
            activity.Id = "1";
            Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], Chat.Texts(await chat.SendAsync(activity)));
        }
    }

    [Fact]
    public async Task T12_An_edited_message_has_the_id_of_the_first_and_is_still_checked_for_danger()
    {
        _here.Urgency.Fire("outside", UrgentTier.Emergency);
        var chat = new Chat(_here);
        var message = chat.Message("he wants money");
        await chat.SendAsync(message);
        var edit = Again(message);
        (edit.Type, edit.Text) = (ActivityTypes.MessageUpdate, "he is outside");
        Assert.Single(await chat.SendAsync(edit));
    }

    private static Activity Again(Activity activity) => new()
    {
        Type = activity.Type, Id = activity.Id, Text = activity.Text, ChannelId = activity.ChannelId, ServiceUrl = activity.ServiceUrl,
        Conversation = activity.Conversation, From = activity.From, Recipient = activity.Recipient,
    };

    // In the next turn here, after its state was read, the other instance has a turn of its own.
    private void Meanwhile(string text)
    {
        _here.Storage.AfterReading = () =>
        {
            _here.Storage.AfterReading = () => Task.CompletedTask;
            return new Chat(_there).SayAsync(text);
        };
    }
}

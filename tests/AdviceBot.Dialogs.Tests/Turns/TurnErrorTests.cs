using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>Pitfall 10, U2 and T13: a failed turn ends with the editors' error page, a clean state and nothing else.</summary>
public sealed class TurnErrorTests
{
    private const string Error = "Something went wrong. In an emergency call 999. If it is not urgent, call 101.";

    private readonly TestBot _bot = new();

    public TurnErrorTests() => _bot.Topics.Answer("he wants money", "romance");

    [Fact]
    public async Task Pitfall_10_A_failed_turn_sends_the_error_page_deletes_the_state_and_the_next_message_works()
    {
        var chat = new Chat(_bot);
        await chat.SayAsync("he wants money");
        Assert.NotEmpty(_bot.Storage.Items);
        _bot.Topics.Before = _ => throw new InvalidOperationException("secret");
        Assert.Equal([Error], await chat.SayAsync("blah"));
        Assert.Empty(_bot.Storage.Items);

        _bot.Topics.Before = _ => { };
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await chat.SayAsync("he wants money"));
    }

    [Fact]
    public async Task Pitfall_10_Only_the_kind_of_the_fault_is_logged()
    {
        _bot.Topics.Before = _ => throw new InvalidOperationException("secret");
        await new Chat(_bot).SayAsync("blah");
        Assert.Equal(
            ["A turn failed with System.InvalidOperationException; the error page was sent and the conversation starts afresh", "Turn ended: Error"],
            _bot.Log.Lines);
    }

    [Fact]
    public async Task Pitfall_10_A_store_that_is_down_still_gets_the_person_the_error_page()
    {
        var chat = new Chat(_bot);
        _bot.Storage.Broken = true;
        Assert.Equal([Error], await chat.SayAsync("he wants money"));
        _bot.Storage.Broken = false;
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await chat.SayAsync("he wants money"));
    }

    [Fact]
    public async Task Pitfall_10_A_channel_that_is_down_does_not_make_the_handler_throw_and_the_state_is_deleted()
    {
        var chat = new Chat(_bot);
        await chat.SayAsync("he wants money");
        chat.Adapter.Use(new BrokenChannel());
        Assert.Empty(await chat.SayAsync("blah"));
        Assert.Empty(_bot.Storage.Items);
    }

    [Fact]
    public async Task Pitfall_10_Content_that_cannot_be_served_at_all_does_not_make_the_handler_throw()
    {
        var bot = new TestBot(knowledge: () => throw new IOException("There is no content."));
        Assert.Empty(await new Chat(bot).SayAsync("blah"));
        Assert.Equal(["Error"], bot.Log.Outcomes);
    }

    [Fact]
    public async Task Pitfall_10_A_failure_while_welcoming_sends_the_error_page_too()
    {
        var chat = new Chat(_bot);
        _bot.Storage.Broken = true;
        var joined = new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new(Chat.Person)] };
        Assert.Equal([Error], Chat.Texts(await chat.SendAsync(joined)));
    }

    private sealed class BrokenChannel : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.OnSendActivities((_, _, _) => throw new HttpRequestException("The channel is down."));
            return next(cancellationToken);
        }
    }
}

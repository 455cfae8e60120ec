using AdviceBot.Dialogs.Tests.Support;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>T4 and pitfall 17: one typing indicator around slow work, none otherwise, and never one after the reply.</summary>
public sealed class TypingTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    private readonly CaptureLog _log = new();
    private readonly TestBot _bot;
    private readonly Chat _chat;

    public TypingTests()
    {
        _bot = new TestBot { Middleware = [new TypingMiddleware(_time, _log.For<TypingMiddleware>()), new SerialTurnsMiddleware()] };
        _bot.Topics.Answer("he wants money", "romance");
        _chat = new Chat(_bot);
    }

    [Fact]
    public async Task T4_A_turn_that_takes_half_a_second_shows_one_indicator_before_the_reply()
    {
        var replies = await SlowAsync(times: 10);
        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message, ActivityTypes.Message], replies.Select(reply => reply.Type));
        Assert.Equal(TestContent.RomanceAnswer, replies[1].Text);
    }

    [Fact]
    public async Task Pitfall_17_A_quick_turn_shows_none_and_leaves_no_timer_behind()
    {
        var replies = await _chat.SendAsync(_chat.Message("he wants money"));
        Assert.Equal([ActivityTypes.Message, ActivityTypes.Message], replies.Select(reply => reply.Type));
        Assert.Equal(0, _time.Timers);
    }

    [Fact]
    public async Task Nobody_can_be_shown_one_who_reads_the_replies_in_the_answer()
    {
        var activity = _chat.Message("he wants money");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        Assert.DoesNotContain(await SlowAsync(times: 1, activity), reply => reply.Type == ActivityTypes.Typing);
    }

    [Fact]
    public async Task Pitfall_17_A_turn_that_fails_ends_it_and_the_next_one_is_answered()
    {
        _bot.Topics.Before = _ => throw new InvalidOperationException();
        Assert.Equal("Something went wrong. In an emergency call 999. If it is not urgent, call 101.", (await _chat.SendAsync(_chat.Message("he wants money")))[^1].Text);
        Assert.Equal(0, _time.Timers);
        _bot.Topics.Before = _ => { };
        Assert.Equal(TestContent.RomanceAnswer, (await _chat.SendAsync(_chat.Message("he wants money")))[0].Text);
    }

    [Fact]
    public async Task An_indicator_that_cannot_be_sent_costs_nobody_the_answer()
    {
        _chat.Adapter.Use(new RefusesTyping());
        var replies = await SlowAsync(times: 1);
        Assert.Equal(TestContent.RomanceAnswer, replies[0].Text);
        Assert.Equal(["The typing indicator could not be sent (System.InvalidOperationException); the answer follows all the same"], _log.Lines);
    }

    // The turn takes half a second of the test's clock, so many times.
    private Task<IReadOnlyList<Activity>> SlowAsync(int times, Activity? activity = null)
    {
        _bot.Topics.Before = _ =>
        {
            for (var time = 0; time < times; time++) _time.Advance(TimeSpan.FromMilliseconds(500));
        };
        return _chat.SendAsync(activity ?? _chat.Message("he wants money"));
    }

    private sealed class RefusesTyping : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.OnSendActivities((_, activities, send) =>
                activities.Exists(activity => activity.Type == ActivityTypes.Typing) ? throw new InvalidOperationException() : send());
            return next(cancellationToken);
        }
    }
}

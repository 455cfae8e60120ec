using AdviceBot.Dialogs.Tests.Support;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>Pitfalls 7 and 8: turns at once neither lose each other's state nor mix with another conversation's.</summary>
public sealed class SerialTurnsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TestBot _bot = new();
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _release = new();

    public SerialTurnsTests()
    {
        _bot.Topics.Answer("he wants money", "romance").Answer("slow", "romance");
        _bot.Topics.Before = text =>
        {
            if (text != "slow") return;
            _entered.TrySetResult();
            Assert.True(_release.Wait(Patience), "The test did not let the slow turn go on.");
        };
    }

    public void Dispose() => _release.Dispose();

    [Fact]
    public async Task Pitfall_7_Two_turns_at_once_in_one_conversation_run_one_after_the_other()
    {
        var (first, second) = (new Chat(_bot), new Chat(_bot));
        var slow = Task.Run(() => first.SayAsync("slow"));
        await _entered.Task.WaitAsync(Patience);
        _bot.Topics.Before = _ => { };
        var yes = Task.Run(() => SayThroughAsync(first, second, "yes"));

        // The second turn waits for the first; it would see no question otherwise.
        await Task.Delay(200);
        Assert.False(yes.IsCompleted);
        _release.Set();
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], (await slow.WaitAsync(Patience)).Take(2));
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], await yes.WaitAsync(Patience));
    }

    [Fact]
    public async Task Pitfall_7_Without_the_middleware_the_state_would_be_lost()
    {
        var (first, second) = (new Chat(_bot, serial: false), new Chat(_bot, serial: false));
        var slow = Task.Run(() => first.SayAsync("slow"));
        await _entered.Task.WaitAsync(Patience);
        Assert.Equal(["Take your time."], await second.SayAsync("yes"));
        _release.Set();
        await slow.WaitAsync(Patience);
    }

    [Fact]
    public async Task Pitfall_7_A_slow_turn_holds_up_no_other_conversation()
    {
        var slow = Task.Run(() => new Chat(_bot, id: "slow").SayAsync("slow"));
        await _entered.Task.WaitAsync(Patience);
        Assert.Equal(["Hello."], await new Chat(_bot, id: "other").SayAsync("hello").WaitAsync(Patience));
        _release.Set();
        await slow.WaitAsync(Patience);
    }

    [Fact]
    public async Task Pitfall_7_A_turn_that_fails_lets_the_next_one_in()
    {
        var chat = new Chat(_bot);
        _bot.Topics.Before = _ => throw new InvalidOperationException();
        await chat.SayAsync("he wants money");
        _bot.Topics.Before = _ => { };
        Assert.Equal(TestContent.RomanceAnswer, (await chat.SayAsync("he wants money").WaitAsync(Patience))[0]);
    }

    [Fact]
    public async Task Pitfall_8_Two_conversations_interleaved_keep_to_themselves()
    {
        var (ann, bob) = (new Chat(_bot, id: "ann"), new Chat(_bot, id: "bob"));
        await ann.SayAsync("he wants money");
        await bob.SayAsync("he wants money");
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], await ann.SayAsync("yes"));
        Assert.Equal([TestContent.NotYet, TestContent.SecondQuestion], await bob.SayAsync("not yet"));
        await ann.SayAsync("stop");
        Assert.Equal([TestContent.RomanceClosing], await bob.SayAsync("bank transfer"));
    }

    [Fact]
    public async Task Pitfall_8_A_hundred_conversations_at_once_each_get_their_own_answers()
    {
        var conversations = Enumerable.Range(0, 100).Select(async number =>
        {
            var chat = new Chat(_bot, id: $"conversation-{number}");
            await Task.Yield();
            var opened = await chat.SayAsync("he wants money");
            var chosen = await chat.SayAsync(number % 2 == 0 ? "yes" : "not yet");
            return opened[0] == TestContent.RomanceAnswer && chosen[0] == (number % 2 == 0 ? TestContent.MoneySent : TestContent.NotYet);
        });
        Assert.All(await Task.WhenAll(conversations), Assert.True);
    }

    // Each chat has a queue of its own, so that the replies of the two turns are told apart; the middleware is the bot's and shared.
    private static Task<IReadOnlyList<string>> SayThroughAsync(Chat first, Chat second, string text)
    {
        Assert.Equal(first.Adapter.Conversation.Conversation.Id, second.Adapter.Conversation.Conversation.Id);
        return second.SayAsync(text);
    }
}

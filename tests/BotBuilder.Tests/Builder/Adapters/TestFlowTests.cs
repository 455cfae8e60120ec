using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Builder.Adapters;

/// <summary>Every expectation of a test flow must be able to fail.</summary>
public sealed class TestFlowTests
{
    [Fact]
    public Task Expectations_that_are_met_pass() => Echo()
        .Test("a", "Echo: a")
        .Send("b").AssertReplyContains("b")
        .Send("c").AssertReplyOneOf(["x", "Echo: c"])
        .Test("d", reply => Assert.Equal("Conversation1", reply.Conversation.Id))
        .Test("e", MessageFactory.Text("Echo: e"))
        .Send("silence").AssertNoReply(timeout: 50)
        .StartTestAsync();

    [Fact]
    public async Task A_wrong_reply_fails_and_shows_both_texts()
    {
        var error = await Fails(Echo().Test("a", "Echo: b", "greeting"));

        Assert.Equal("greeting: expected 'Echo: b', but the reply was 'Echo: a'.", error.Message);
    }

    [Fact]
    public async Task Each_expectation_can_fail()
    {
        await Fails(Echo().Send("a").AssertReplyContains("z"));
        await Fails(Echo().Send("a").AssertReplyOneOf(["x", "y"]));
        await Fails(Echo().Test("a", new Activity(ActivityTypes.Typing)));
        await Fails(Echo().Test("a", MessageFactory.Text("b")));
        await Fails(Echo().Send("a").AssertNoReply(timeout: 50));
        await Assert.ThrowsAsync<TimeoutException>(() => Echo().Send("silence").AssertReply("x", timeout: 50).StartTestAsync());
    }

    [Fact]
    public async Task An_error_of_the_bot_fails_the_flow() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Echo().Send("throw").StartTestAsync());

    [Fact]
    public Task A_conversation_update_brings_the_user() => new TestFlow(
        new TestAdapter(), (turn, stop) => turn.SendActivityAsync(turn.Activity.MembersAdded[0].Id, cancellationToken: stop))
        .SendConversationUpdate()
        .AssertReply("user1")
        .StartTestAsync();

    [Fact]
    public async Task A_reply_that_comes_later_is_waited_for()
    {
        var adapter = new TestAdapter();
        var waiting = adapter.GetNextReplyAsync();

        await adapter.SendTextToBotAsync("hi", (turn, stop) => turn.SendActivityAsync("late", cancellationToken: stop), default);

        Assert.Equal("late", ((Activity)await waiting).Text);
        Assert.Null(adapter.GetNextReply());
    }

    private static Task<InvalidOperationException> Fails(TestFlow flow) =>
        Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);

    private static TestFlow Echo() => new(new TestAdapter(), async (turn, stop) =>
    {
        if (turn.Activity.Text == "throw")
            throw new NotSupportedException();
        if (turn.Activity.Text != "silence")
            await turn.SendActivityAsync($"Echo: {turn.Activity.Text}", cancellationToken: stop);
    });
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Builder;

public sealed class TurnContextTests
{
    private readonly TestAdapter adapter = new();

    [Fact]
    public async Task Replies_keep_their_order_within_and_across_sends()
    {
        await Run(async turn =>
        {
            await turn.SendActivityAsync("1");
            await turn.SendActivitiesAsync([MessageFactory.Text("2"), MessageFactory.Text("3")]);
            await turn.SendActivityAsync("4");
        });

        Assert.Equal(["1", "2", "3", "4"], adapter.ActiveQueue.Select(a => a.Text));
    }

    [Fact]
    public async Task Handlers_run_in_the_order_of_registration_around_the_send()
    {
        var log = new List<string>();
        await Run(async turn =>
        {
            foreach (var name in new[] { "first", "second" })
                turn.OnSendActivities(async (_, activities, next) =>
                {
                    log.Add($"{name} before {activities[0].Text}");
                    activities[0].Text += $"+{name}";
                    var responses = await next();
                    log.Add($"{name} after");
                    return responses;
                });
            await turn.SendActivityAsync("hi");
        });

        Assert.Equal(["first before hi", "second before hi+first", "second after", "first after"], log);
        Assert.Equal("hi+first+second", adapter.ActiveQueue.Single().Text);
    }

    [Fact]
    public async Task A_handler_can_keep_a_reply_back()
    {
        await Run(async turn =>
        {
            turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));
            await turn.SendActivityAsync("hi");
            Assert.False(turn.Responded);
        });

        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task Update_and_delete_pass_their_handlers_and_reach_the_adapter()
    {
        var log = new List<string>();
        await Run(async turn =>
        {
            turn.OnUpdateActivity((_, activity, next) => { log.Add($"update {activity.Text}"); return next(); });
            turn.OnDeleteActivity((_, reference, next) => { log.Add($"delete {reference.ActivityId}"); return next(); });
            var sent = await turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Id = "r1", Text = "first" });
            await turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Id = "r2", Text = "other" });
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "second" });
            await turn.DeleteActivityAsync("r2");
        });

        Assert.Equal(["update second", "delete r2"], log);
        Assert.Equal(["second"], adapter.ActiveQueue.Select(a => a.Text));
    }

    [Fact]
    public async Task A_trace_does_not_count_as_an_answer()
    {
        await Run(async turn =>
        {
            await turn.TraceActivityAsync("probe", new { a = 1 });
            Assert.False(turn.Responded);
            await turn.SendActivityAsync("hi");
            Assert.True(turn.Responded);
        });

        Assert.Equal(["message"], adapter.ActiveQueue.Select(a => a.Type));
    }

    [Fact]
    public async Task A_trace_names_its_caller_when_traces_are_on()
    {
        adapter.EnableTrace = true;
        await Run(turn => turn.TraceActivityAsync("probe", new MessageReaction("like")));

        var trace = adapter.ActiveQueue.Single();
        Assert.Equal(
            ("probe", "MessageReaction", nameof(A_trace_names_its_caller_when_traces_are_on)),
            (trace.Name, trace.ValueType, trace.Label));
    }

    [Fact]
    public async Task With_expectReplies_replies_are_buffered_without_ids_and_not_sent()
    {
        TurnContext? context = null;
        var activity = adapter.MakeActivity("hi");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;

        await adapter.ProcessActivityAsync(activity, async (turn, stop) =>
        {
            context = (TurnContext)turn;
            var response = await turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Id = "own", Text = "a" }, stop);
            await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), stop);
            Assert.Null(response.Id);
        });

        Assert.Equal(["message", "typing"], context!.BufferedReplyActivities.Select(a => a.Type));
        Assert.All(context.BufferedReplyActivities, reply => Assert.Null(reply.Id));
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task Nothing_to_send_is_an_error()
    {
        await Run(async turn =>
        {
            await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
            await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        });
    }

    [Fact]
    public async Task A_turn_cannot_be_used_once_it_is_over()
    {
        ITurnContext? late = null;
        await Run(turn => Task.FromResult(late = turn));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => late!.SendActivityAsync("too late"));
    }

    [Fact]
    public void Turn_state_is_found_by_type_or_key_and_disposed_with_the_turn()
    {
        var held = new Disposable();
        var state = new TurnContextStateCollection();
        state.Add(held);
        state.Add("key", "value");

        Assert.Same(held, state.Get<Disposable>());
        Assert.Equal("value", state.Get<string>("key"));
        Assert.Null(state.Get<string>());
        Assert.Throws<ArgumentException>(() => state.Add("key", "again"));
        state.Dispose();
        Assert.True(held.Disposed);
    }

    private Task Run(Func<ITurnContext, Task> bot) =>
        adapter.ProcessActivityAsync(adapter.MakeActivity("hello"), (turn, _) => bot(turn));

    private sealed class Disposable : IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }
}

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation as a chain of sends and expectations; nothing runs before <see cref="StartTestAsync"/>.</summary>
public class TestFlow
{
    private readonly TestAdapter adapter;
    private readonly BotCallbackHandler callback;
    private readonly Func<Task> script;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
        : this(adapter, callback, () => Task.CompletedTask)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task ?? Task.CompletedTask, flow)
    {
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(flow?.adapter, flow?.callback, getTask)
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler callback, Func<Task> script)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(script);
        (this.adapter, this.callback, this.script) = (adapter, callback, script);
    }

    public Task StartTestAsync() => script();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => adapter.SendTextToBotAsync(userSays, callback, default));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => adapter.ProcessActivityAsync((Activity)userActivity, callback));
    }

    /// <summary>The user joins the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(adapter.Conversation.User);
        return adapter.ProcessActivityAsync(update, callback);
    });

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(
        string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply => Expect(Text(reply) == expected?.Trim(), description, $"'{expected}'", $"'{Text(reply)}'"), description, timeout);

    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            Expect(reply.Type == expected.Type, description, $"an activity of type {expected.Type}", $"{reply.Type}");
            if (expected.Type == ActivityTypes.Message)
                Expect(Text(reply) == Text(expected), description, $"'{Text(expected)}'", $"'{Text(reply)}'");
        },
        description,
        timeout);

    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply => Expect(equalityComparer.Equals(expected, reply), description, "an equal activity", reply.Type),
            description,
            timeout);

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply => Expect(
            Text(reply)?.Contains(expected, StringComparison.Ordinal) == true,
            description,
            $"a text with '{expected}'",
            $"'{Text(reply)}'"),
        description,
        timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000) => AssertReply(
        reply => Expect(candidates.Contains(Text(reply)), description, "one of " + string.Join(" | ", candidates), $"'{Text(reply)}'"),
        description,
        timeout);

    /// <exception cref="TimeoutException">No reply came in <paramref name="timeout"/> milliseconds.</exception>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () =>
        {
            using var patience = new CancellationTokenSource();
            // Someone stepping through the bot needs longer.
            if (!System.Diagnostics.Debugger.IsAttached)
                patience.CancelAfter(TimeSpan.FromMilliseconds(timeout));
            IActivity reply;
            try
            {
                reply = await adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{Prefix(description)}no reply came within {timeout} ms.");
            }

            validateActivity(reply);
        });
    }

    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            var reply = await adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
            Expect(false, description, "no reply", $"'{Text(reply)}'");
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // Silence was expected.
        }
    });

    private static string Text(IActivity activity) => (activity as Activity)?.Text?.Trim();

    private static string Prefix(string description) => description is null ? string.Empty : description + ": ";

    private static void Expect(bool met, string description, string expected, string actual)
    {
        if (!met)
            throw new InvalidOperationException($"{Prefix(description)}expected {expected}, but the reply was {actual}.");
    }

    private TestFlow Then(Func<Task> next) => new(
        async () =>
        {
            await script().ConfigureAwait(false);
            await next().ConfigureAwait(false);
        },
        this);
}

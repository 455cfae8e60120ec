using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Builder;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("message", "message")]
    [InlineData("messageUpdate", "messageUpdate")]
    [InlineData("messageDelete", "messageDelete")]
    [InlineData("event", "event")]
    [InlineData("endOfConversation", "endOfConversation")]
    [InlineData("typing", "typing")]
    [InlineData("command", "command")]
    [InlineData("commandResult", "commandResult")]
    [InlineData("somethingNew", "unrecognized")]
    public async Task Each_type_has_its_own_method(string type, string method) =>
        Assert.Equal([method], await Calls(new Activity(type)));

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "removed")]
    [InlineData("other", null)]
    public async Task Installation_updates_split_by_action(string action, string? method) =>
        Assert.Equal(
            method is null ? [] : new[] { method },
            await Calls(new Activity(ActivityTypes.InstallationUpdate) { Action = action }));

    [Theory]
    [InlineData("bot", null)]
    [InlineData("ann", "added ann")]
    [InlineData("bot,ann", "added bot,ann")]
    public async Task Members_added_is_told_when_someone_but_the_bot_came(string members, string? call)
    {
        var update = new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = Accounts(members) };

        Assert.Equal(call is null ? [] : new[] { call }, await Calls(update));
    }

    [Fact]
    public async Task Members_removed_is_only_looked_at_when_nobody_was_added()
    {
        var both = new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = Accounts("ann"), MembersRemoved = Accounts("bob") };
        var removed = new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = Accounts("bob") };

        Assert.Equal(["added ann"], await Calls(both));
        Assert.Equal(["removed bob"], await Calls(removed));
    }

    [Fact]
    public async Task Reactions_added_and_removed_are_both_told()
    {
        var reaction = new Activity(ActivityTypes.MessageReaction)
        {
            ReactionsAdded = [new MessageReaction("like")],
            ReactionsRemoved = [new MessageReaction("plusOne")],
        };

        Assert.Equal(["+like", "-plusOne"], await Calls(reaction));
    }

    [Fact]
    public async Task A_token_response_is_its_own_event() =>
        Assert.Equal(["token"], await Calls(new Activity(ActivityTypes.Event) { Name = SignInConstants.TokenResponseEventName }));

    [Fact]
    public async Task An_activity_without_a_type_is_refused()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity());

        await Assert.ThrowsAsync<ArgumentException>(() => new ActivityHandler().OnTurnAsync(turn));
    }

    private static List<ChannelAccount> Accounts(string ids) => [.. ids.Split(',').Select(id => new ChannelAccount(id))];

    private static async Task<List<string>> Calls(Activity activity)
    {
        var bot = new Recording();
        await new TestAdapter().ProcessActivityAsync(activity, bot.OnTurnAsync);
        return bot.Calls;
    }

    private sealed class Recording : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("messageDelete");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("endOfConversation");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("commandResult");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("removed");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("added " + string.Join(",", membersAdded.Select(m => m.Id)));

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("removed " + string.Join(",", membersRemoved.Select(m => m.Id)));

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("+" + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("-" + messageReactions[0].Type);

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}

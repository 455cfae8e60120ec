using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Tests;

/// <summary>Pitfall 4 and T3: one welcome in a conversation, whatever events come and in whatever order.</summary>
public sealed class WelcomeTests
{
    private const string Welcome = "Welcome. In an emergency call 999.";

    private readonly TestBot _bot = new();

    [Fact]
    public async Task Pitfall_4_The_person_who_comes_is_welcomed_before_any_message()
    {
        var chat = new Chat(_bot);
        Assert.Equal([Welcome], Chat.Texts(await chat.SendAsync(Joined(Chat.Person))));
    }

    [Fact]
    public async Task Pitfall_4_The_bot_itself_in_the_list_is_not_greeted_for_its_own_sake()
    {
        var chat = new Chat(_bot);
        Assert.Empty(await chat.SendAsync(Joined(Chat.Bot)));
        Assert.Equal([Welcome], Chat.Texts(await chat.SendAsync(Joined(Chat.Bot, Chat.Person))));
    }

    [Fact]
    public async Task Pitfall_4_Nobody_is_welcomed_twice()
    {
        var chat = new Chat(_bot);
        await chat.SendAsync(Joined(Chat.Bot, Chat.Person));
        Assert.Empty(await chat.SendAsync(Joined(Chat.Person)));
        await chat.SayAsync("hello");
        Assert.Empty(await chat.SendAsync(Joined(Chat.Person)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task T3_Installation_and_member_events_together_welcome_once_in_both_orders(bool installedFirst)
    {
        var chat = Chat.InTeams(_bot);
        Activity[] events = [Installed(), Joined(Chat.Bot, Chat.Person)];
        if (!installedFirst) Array.Reverse(events);
        Assert.Equal([Welcome], Chat.Texts(await chat.SendAsync(events[0])));
        Assert.Empty(await chat.SendAsync(events[1]));
    }

    [Fact]
    public async Task T3_Both_events_at_once_welcome_once()
    {
        var chat = Chat.InTeams(_bot);
        var replies = await Task.WhenAll(
            Task.Run(() => chat.SendAsync(Installed())),
            Task.Run(() => chat.SendAsync(Joined(Chat.Person))));
        Assert.Equal([Welcome], Chat.Texts(replies.SelectMany(reply => reply)));
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task T3_In_a_team_the_installation_is_welcomed_and_new_members_are_not(string type)
    {
        var chat = Chat.InTeams(_bot, type);
        Assert.Empty(await chat.SendAsync(Joined("member-7")));
        Assert.Equal([Welcome], Chat.Texts(await chat.SendAsync(Installed())));
        Assert.Empty(await chat.SendAsync(Joined("member-8")));
    }

    [Fact]
    public async Task Removing_the_bot_or_a_member_says_nothing()
    {
        var chat = Chat.InTeams(_bot);
        Assert.Empty(await chat.SendAsync(new Activity { Type = ActivityTypes.InstallationUpdate, Action = "remove" }));
        Assert.Empty(await chat.SendAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersRemoved = [new ChannelAccount(Chat.Person)] }));
    }

    [Fact]
    public async Task Two_conversations_are_each_welcomed()
    {
        await new Chat(_bot, id: "one").SendAsync(Joined(Chat.Person));
        Assert.Equal([Welcome], Chat.Texts(await new Chat(_bot, Channels.Directline, id: "two").SendAsync(Joined(Chat.Person))));
    }

    private static Activity Joined(params string[] members) =>
        new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [.. members.Select(id => new ChannelAccount(id))] };

    private static Activity Installed() => new() { Type = ActivityTypes.InstallationUpdate, Action = "add" };
}

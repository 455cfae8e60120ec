using System.Net;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests;

/// <summary>T12: the bot is ready for events that it does not expect.</summary>
public sealed class UnexpectedActivityTests
{
    private readonly TestBot _bot = new();
    private readonly Chat _chat;

    public UnexpectedActivityTests()
    {
        _bot.Urgency.Fire("he is outside", UrgentTier.Emergency);
        _chat = Chat.InTeams(_bot);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData(ActivityTypes.MessageDelete)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.InstallationUpdate)]
    [InlineData(ActivityTypes.Command)]
    [InlineData("madeUpByTheChannel")]
    public async Task T12_Unexpected_types_say_nothing_and_fail_nothing(string type)
    {
        Assert.Empty(await _chat.SendAsync(new Activity { Type = type }));
        Assert.DoesNotContain(_bot.Log.Lines, line => line.StartsWith("A turn failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("fileConsent/invoke")]
    [InlineData("adaptiveCard/action")]
    [InlineData("made/up")]
    [InlineData(null)]
    public async Task T12_Invokes_are_accepted_with_200_and_no_message(string? name)
    {
        var replies = await _chat.SendAsync(new Activity { Type = ActivityTypes.Invoke, Name = name, Value = new JObject { ["x"] = 1 } });
        var reply = Assert.Single(replies);
        Assert.Equal(ActivityTypesEx.InvokeResponse, reply.Type);
        Assert.Equal((int)HttpStatusCode.OK, Assert.IsType<InvokeResponse>(reply.Value).Status);
    }

    [Fact]
    public async Task T12_U1_An_edited_message_is_checked_for_danger_again()
    {
        var edit = new Activity { Type = ActivityTypes.MessageUpdate, Text = "sorry, he is outside" };
        Assert.Equal([TestContent.EmergencyCard], Chat.Texts(await _chat.SendAsync(edit)));
        Assert.Equal(["Urgent"], _bot.Log.Outcomes);
    }

    [Fact]
    public async Task T12_An_edited_message_without_danger_is_not_answered_again()
    {
        _bot.Topics.Answer("he wants money", "romance");
        Assert.Empty(await _chat.SendAsync(new Activity { Type = ActivityTypes.MessageUpdate, Text = "he wants money" }));
        Assert.Empty(_bot.Log.Outcomes);
    }

    [Fact]
    public async Task An_unexpected_event_in_the_middle_of_a_topic_leaves_the_question_in_hand()
    {
        _bot.Topics.Answer("he wants money", "romance");
        await _chat.SayAsync("he wants money");
        Assert.Empty(await _chat.SendAsync(new Activity { Type = ActivityTypes.MessageReaction, ReactionsAdded = [new MessageReaction("like")] }));
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], await _chat.SayAsync("yes"));
    }
}

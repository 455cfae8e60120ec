using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>Personal chats, group chats and channels (T3, T5, T8, T11, T12, T13).</summary>
public sealed class ScopeTests
{
    private const string Shared = "Others can read this chat. For staff notes, or to ask about a person, open a chat with me alone.";

    private readonly TestBot _bot = TeamsContent.Bot();

    public ScopeTests() => _bot.Topics.Answer("romance", "romance").Answer("first", "first-response");

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task T11_A_shared_chat_gets_the_public_answer_only_and_is_told_where_to_ask_more(string type)
    {
        var cards = TeamsContent.Cards(await Chat.InTeams(_bot, type).SayActivityAsync("romance"));
        Assert.Equal(["Romance fraud", "Stop sending money.", "Checked on 21 November 2026", Shared], TeamsContent.Lines(cards[0]));
        Assert.DoesNotContain(cards, card => card.ToString().Contains("Ask who is listening", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T11_A_personal_chat_gets_the_staff_note_and_no_warning()
    {
        var cards = TeamsContent.Cards(await Chat.InTeams(_bot).SayActivityAsync("romance"));
        Assert.Equal(["Staff note", "Ask who is listening."], TeamsContent.Lines(cards[1]));
        Assert.DoesNotContain(Shared, TeamsContent.Lines(cards[0]));
    }

    [Fact]
    public async Task T5_A_turn_is_one_message_with_all_of_its_cards()
    {
        var message = Assert.Single(await Chat.InTeams(_bot, "channel").SayActivityAsync("romance"));
        Assert.Equal(2, message.Attachments.Count);
        Assert.Equal("list", message.AttachmentLayout);
        Assert.NotNull(message.ReplyToId);
    }

    [Fact]
    public async Task U1_T5_T11_An_urgent_card_goes_out_at_once_first_and_by_itself_in_a_channel_too()
    {
        _bot.Urgency.Fire("knife", UrgentTier.Emergency);
        _bot.Topics.Answer("romance with a knife", "romance");
        var messages = await Chat.InTeams(_bot, "channel").SayActivityAsync("romance with a knife");
        Assert.Equal(2, messages.Count);
        Assert.Equal("Call 999 now", TeamsContent.Lines(Assert.Single(TeamsContent.Cards(messages.Take(1))))[0]);
        Assert.Equal("Romance fraud", TeamsContent.Lines(TeamsContent.Cards(messages.Skip(1))[0])[0]);
    }

    [Fact]
    public async Task T5_More_than_one_message_can_take_is_split()
    {
        var bot = TeamsContent.Bot(TeamsContent.Load(folder =>
        {
            var file = Path.Combine(folder, "topics/scams/parcel.md");
            File.AppendAllText(file, string.Concat(Enumerable.Range(1, 400).Select(number => $"\n\nParagraph {number} of a page that is too long.")));
        }));
        bot.Topics.Answer("parcel", "parcel");
        var messages = await Chat.InTeams(bot).SayActivityAsync("parcel");
        Assert.Equal(2, messages.Count);
        Assert.Equal("These can help.", TeamsContent.Lines(TeamsContent.Cards(messages.Skip(1))[0])[0]);
    }

    [Fact]
    public async Task T13_An_error_in_Teams_carries_999_and_101_and_says_whom_to_tell()
    {
        _bot.Topics.Before = _ => throw new InvalidOperationException("broken");
        var messages = await Chat.InTeams(_bot).SayActivityAsync("anything");
        Assert.Equal(
            ["Something went wrong. Tell the team. In an emergency call 999. If it is not urgent, call 101."],
            TeamsContent.Lines(Assert.Single(TeamsContent.Cards(messages))));
    }

    [Theory]
    [InlineData("<at>Advice</at> romance")]
    [InlineData("so <at>Advice</at> romance")]
    public async Task T8_The_mention_of_the_bot_is_taken_away_wherever_it_stands(string text)
    {
        _bot.Topics.Answer("so romance", "romance").Answer("so  romance", "romance");
        var chat = Chat.InTeams(_bot, "channel");
        var activity = chat.Message(text);
        activity.Entities = [Mention(Chat.Bot, "<at>Advice</at>")];
        Assert.Equal("Romance fraud", TeamsContent.Lines(TeamsContent.Cards(await chat.SendAsync(activity))[0])[0]);
    }

    [Fact]
    public async Task T8_Other_peoples_mentions_are_kept()
    {
        var chat = Chat.InTeams(_bot, "channel");
        var activity = chat.Message("<at>Advice</at> ask <at>Sam</at>");
        activity.Entities = [Mention(Chat.Bot, "<at>Advice</at>"), Mention("person-2", "<at>Sam</at>")];
        await chat.SendAsync(activity);
        Assert.Contains(_bot.Topics.Asked, asked => asked.Text == "ask <at>Sam</at>");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task T3_P8_Staff_get_one_welcome_of_their_own_whichever_event_comes_first(bool installedFirst)
    {
        var chat = Chat.InTeams(_bot);
        Activity[] events =
        [
            new() { Type = ActivityTypes.InstallationUpdate, Action = "add" },
            new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount(Chat.Bot), new ChannelAccount(Chat.Person)] },
        ];
        if (!installedFirst) Array.Reverse(events);
        Assert.Equal("Welcome, staff. Leave names out.", TeamsContent.Lines(TeamsContent.Cards(await chat.SendAsync(events[0]))[0])[0]);
        Assert.Empty(await chat.SendAsync(events[1]));
    }

    [Fact]
    public async Task T12_An_edited_message_is_checked_for_danger_again()
    {
        _bot.Urgency.Fire("knife", UrgentTier.Emergency);
        var chat = Chat.InTeams(_bot);
        var edit = chat.Message("he has a knife");
        edit.Type = ActivityTypes.MessageUpdate;
        Assert.Equal("Call 999 now", TeamsContent.Lines(TeamsContent.Cards(await chat.SendAsync(edit))[0])[0]);
    }

    private static Entity Mention(string id, string text)
    {
        var entity = new Entity("mention");
        entity.SetAs(new Mention { Mentioned = new ChannelAccount(id), Text = text, Type = "mention" });
        return entity;
    }
}

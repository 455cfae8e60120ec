using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Schema;

public sealed class ActivityTests
{
    private static readonly Activity Incoming = new(ActivityTypes.Message)
    {
        Id = "a1",
        ChannelId = "test",
        ServiceUrl = "https://service/",
        Locale = "en-GB",
        From = new ChannelAccount("user1", "User"),
        Recipient = new ChannelAccount("bot1", "Bot"),
        Conversation = new ConversationAccount(id: "conv1"),
    };

    [Fact]
    public void A_reply_goes_back_to_the_sender_in_the_same_conversation()
    {
        var reply = new Activity(ActivityTypes.Message).ApplyConversationReference(Incoming.GetConversationReference());

        Assert.Equal(
            ("bot1", "user1", "conv1", "test", "https://service/", "a1", "en-GB", null),
            (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id, reply.ChannelId, reply.ServiceUrl, reply.ReplyToId,
                reply.Locale, reply.Id));
    }

    [Fact]
    public void An_incoming_reference_addresses_the_bot()
    {
        var activity = new Activity(ActivityTypes.Message)
            .ApplyConversationReference(Incoming.GetConversationReference(), isIncoming: true);

        Assert.Equal(("user1", "bot1", "a1"), (activity.From.Id, activity.Recipient.Id, activity.Id));
    }

    [Fact]
    public void A_conversation_update_on_Direct_Line_is_not_replied_to_by_id()
    {
        var update = new Activity(ActivityTypes.ConversationUpdate) { Id = "a1", ChannelId = "directline" };

        Assert.Null(update.GetConversationReference().ActivityId);
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/custom", true)]
    [InlineData("messageUpdate", false)]
    [InlineData(null, false)]
    public void A_type_or_a_subtype_of_it_is_a_message(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);

    [Fact]
    public void Unknown_members_are_kept_as_extension_data_and_written_again()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(
            """{"TYPE":"message","text":"hi","ours":{"a":1},"from":{"id":"u","tenant":"t"}}""",
            HttpHelper.BotMessageSerializerSettings)!;

        Assert.Equal(("message", "hi"), (activity.Type, activity.Text));
        Assert.Equal(1, activity.Properties["ours"]!["a"]!.Value<int>());
        Assert.Equal(
            """{"type":"message","from":{"id":"u","tenant":"t"},"text":"hi","ours":{"a":1}}""",
            JObject.FromObject(activity, HttpHelper.BotMessageSerializer).ToString(Formatting.None));
    }

    [Fact]
    public void Dates_are_read_as_UTC()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(
            """{"timestamp":"2026-01-02T03:04:05+01:00"}""", HttpHelper.BotMessageSerializerSettings)!;

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 2, 4, 5, TimeSpan.Zero), activity.Timestamp);
    }

    [Fact]
    public void Channel_data_is_read_as_a_type_and_a_wrong_shape_is_only_false()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"type":"like"}""") };

        Assert.Equal("like", activity.GetChannelData<MessageReaction>().Type);
        Assert.False(activity.TryGetChannelData<List<int>>(out _));
        Assert.False(new Activity().TryGetChannelData<MessageReaction>(out _));
    }

    [Fact]
    public void An_entity_becomes_another_type_and_back()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("bot1"), "<at>Bot</at>"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("bot1", entity.GetAs<Mention>().Mentioned.Id);
        Assert.Equal(entity, JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(entity)));
    }

    [Fact]
    public void A_text_message_has_empty_lists_and_accepts_input()
    {
        var message = MessageFactory.Text("hi");

        Assert.Equal(("hi", InputHints.AcceptingInput), (message.Text, message.InputHint));
        Assert.Empty(message.Attachments);
        Assert.Empty(message.Entities);
    }

    [Fact]
    public void A_carousel_and_suggested_actions_keep_their_order()
    {
        var cards = MessageFactory.Carousel([new HeroCard(title: "1").ToAttachment(), new HeroCard(title: "2").ToAttachment()]);
        var actions = MessageFactory.SuggestedActions(new[] { "yes", "no" }, "Sure?", null, null);

        Assert.Equal(AttachmentLayoutTypes.Carousel, cards.AttachmentLayout);
        Assert.Equal(["1", "2"], cards.Attachments.Select(a => ((HeroCard)a.Content).Title));
        Assert.Equal([("imBack", "yes", "yes"), ("imBack", "no", "no")], actions.SuggestedActions.Actions.Select(a => (a.Type, a.Title, (string)a.Value)));
    }
}

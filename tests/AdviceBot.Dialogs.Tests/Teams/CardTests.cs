using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>T6 and T15: the card of a reply, as Teams gets it.</summary>
public sealed class CardTests
{
    private readonly TestBot _bot = TeamsContent.Bot();

    [Fact]
    public async Task T6_T15_An_answer_is_one_card_with_heading_body_actions_spoken_and_fallback_text()
    {
        _bot.Topics.Answer("parcel", "parcel");
        var card = TeamsContent.Cards(await Chat.InTeams(_bot).SayActivityAsync("parcel"))[0];
        var expected = JObject.Parse("""
            {
              "type": "AdaptiveCard", "$schema": "https://adaptivecards.io/schemas/adaptive-card.json", "version": "1.5", "lang": "en",
              "fallbackText": "Parcel texts\n\nDo not press the link.\n\nChecked on 21 November 2026",
              "speak": "Parcel texts\n\nDo not press the link.\n\nChecked on 21 November 2026",
              "body": [
                { "type": "TextBlock", "text": "Parcel texts", "wrap": true, "style": "heading", "size": "Large", "weight": "Bolder" },
                { "type": "TextBlock", "text": "Do not press the link.", "wrap": true },
                { "type": "TextBlock", "text": "Checked on 21 November 2026", "wrap": true, "size": "Small" }
              ],
              "actions": [
                { "type": "Action.Submit", "title": "Copy for the caller", "data": {
                    "say": "Copy for the caller", "about": "parcel",
                    "msteams": { "type": "messageBack", "displayText": "Copy for the caller", "text": "Copy for the caller", "value": { "say": "Copy for the caller", "about": "parcel" } } } },
                { "type": "Action.Submit", "title": "Who owns this page", "data": {
                    "say": "Who owns this page", "about": "parcel",
                    "msteams": { "type": "messageBack", "displayText": "Who owns this page", "text": "Who owns this page", "value": { "say": "Who owns this page", "about": "parcel" } } } },
                { "type": "Action.OpenUrl", "title": "Open the page", "url": "https://www.example.org/assistant/advice/parcel" }
              ]
            }
            """);
        Assert.True(JToken.DeepEquals(expected, card), card.ToString());
    }

    [Fact]
    public async Task T6_The_services_at_the_end_have_links_to_call_and_topics_to_press()
    {
        _bot.Topics.Answer("crypto", "crypto");
        var card = TeamsContent.Cards(await Chat.InTeams(_bot).SayActivityAsync("crypto"))[1];
        Assert.Equal(
            ["These can help.", "Helpline", "People who were tricked", "Telephone: [0300 111 222](tel:0300111222). Free, day and night.", "Open: 24 hours", "Parcel texts", "About Parcel texts"],
            TeamsContent.Lines(card));
        Assert.Equal("topic", (string?)TeamsContent.Data(card, "Parcel texts")["action"]);
    }

    [Fact]
    public async Task T6_Pressing_a_topic_opens_it_with_or_without_the_text_that_Teams_sends_along()
    {
        _bot.Topics.Answer("crypto", "crypto");
        foreach (var text in new[] { null, "Parcel texts" })
        {
            var chat = Chat.InTeams(_bot);
            var closing = TeamsContent.Cards(await chat.SayActivityAsync("crypto"))[1];
            var press = chat.Message(text);
            press.Value = TeamsContent.Data(closing, "Parcel texts")["msteams"]!["value"];
            Assert.Equal("Parcel texts", TeamsContent.Lines(TeamsContent.Cards(await chat.SendAsync(press))[0])[0]);
        }
    }

    [Fact]
    public async Task T6_A_topics_own_question_has_a_button_for_each_answer_which_answers_it()
    {
        _bot.Topics.Answer("romance", "romance");
        var chat = Chat.InTeams(_bot);
        var question = TeamsContent.Cards(await chat.SayActivityAsync("romance"))[^1];
        Assert.Equal(["Yes", "Not yet", "Leave this out"], TeamsContent.Buttons(question));
        var press = chat.Message("Yes");
        press.Value = TeamsContent.Data(question, "Yes");
        Assert.Equal("If you have sent money", TeamsContent.Lines(TeamsContent.Cards(await chat.SendAsync(press))[0])[0]);
    }

    [Fact]
    public void U10_T6_An_urgent_card_stands_on_the_colour_of_attention_and_says_emergency_aloud()
    {
        var content = TeamsContent.Load();
        var reply = new ReplyComposer(content).Urgent(new() { Tier = Core.Urgency.UrgentTier.Emergency, Rule = "none", Words = [] });
        var activity = new AdaptiveCardReplyRenderer().Render(reply, content);
        var card = (JObject)activity.Attachments[0].Content;
        Assert.Equal("attention", (string?)card["body"]![0]!["style"]);
        Assert.Equal(["Call 999 now", "If you cannot speak, listen and press 55 when asked."], TeamsContent.Lines(card));
        Assert.StartsWith("Emergency: Call 999 now", (string?)card["speak"], StringComparison.Ordinal);
    }
}

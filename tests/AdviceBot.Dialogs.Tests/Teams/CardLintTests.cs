using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Replies.AdaptiveCards;
using AdviceBot.Dialogs.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>T6, T7: every card that the content leads to is linted, and the lint can fail.</summary>
public sealed class CardLintTests
{
    private static readonly Uri Site = new("http://localhost:3978");
    private static readonly ContentSet Content = new ContentLoader(Repository.Content, new RequiredWords([.. TeamsWords.Required.Replies], [.. TeamsWords.Required.Labels])).Load().Content!;

    [Fact]
    public void T6_T7_No_card_of_any_page_has_a_fault()
    {
        var check = new TeamsCardCheck(Content);
        Assert.True(check.Replies().Count() > 500, "The check must see every answer, section, question, closing, urgent card and tip.");
        Assert.Empty(check.Run().Select(finding => $"{finding.File}: {finding.Message}"));
    }

    [Fact]
    public void T6_The_check_sees_every_topic_section_rule_reply_and_tip()
    {
        var seen = new TeamsCardCheck(Content).Replies().ToLookup(said => said.File, said => said.Reply);
        foreach (var topic in Content.Topics.Values)
        {
            Assert.True(seen[topic.File].Count() >= 2 + topic.Sections.Count + topic.Steps.Count, topic.Id);
        }

        Assert.All(Content.UrgentRules.Values, rule => Assert.Equal(2, seen[rule.File].Count()));
        Assert.All(Content.Replies.Values, page => Assert.Single(seen[page.File]));
        Assert.All(Content.Tips, tip => Assert.Single(seen[tip.File]));
    }

    [Fact]
    public void T15_Every_card_can_be_read_aloud_and_read_without_cards()
    {
        var renderer = new AdaptiveCardReplyRenderer();
        foreach (var (_, reply) in new TeamsCardCheck(Content).Replies())
        {
            var card = (JObject)renderer.Render(reply, Content).Attachments[0].Content;
            Assert.Contains(ReplyPlainText.Of(reply, Content), (string?)card["speak"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("$.body[0].wrap", "false", "does not wrap")]
    [InlineData("$.body[0].text", "\"## Heading\"", "a Markdown heading")]
    [InlineData("$.body[0].text", "\"| a | b |\"", "a table")]
    [InlineData("$.body[0].text", "\"<b>bold</b>\"", "HTML")]
    [InlineData("$.body[0].text", "\"![a](https://www.example.org/a.png)\"", "an image")]
    [InlineData("$.body[0].text", "\"[**x**](https://www.example.org/)\"", "bold inside a link")]
    [InlineData("$.body[0].text", "\"[x](/advice/x)\"", "no whole address")]
    [InlineData("$.body[0].text", "\"[x](http://www.example.org/)\"", "no whole address")]
    [InlineData("$.actions[0].title", "\"A title that is far too long for a button\"", "1 to 30 characters")]
    [InlineData("$.actions[1].url", "\"/advice/x\"", "no whole address")]
    [InlineData("$.speak", "\"\"", "no speak")]
    [InlineData("$.fallbackText", "null", "no fallbackText")]
    [InlineData("$.version", "\"1.6\"", "not of version 1.5")]
    public void T6_T7_T15_The_lint_finds(string path, string value, string fault)
    {
        var message = Good();
        Assert.Empty(CardLint.Faults(message, Site));
        ((JObject)message.Attachments[0].Content).SelectToken(path)!.Replace(JToken.Parse(value));
        Assert.Contains(fault, Assert.Single(CardLint.Faults(message, Site)), StringComparison.Ordinal);
    }

    [Fact]
    public void T6_The_lint_finds_a_seventh_action_even_one_inside_a_line()
    {
        var message = Good();
        var card = (JObject)message.Attachments[0].Content;
        var line = JObject.Parse("""{ "type": "Container", "items": [], "selectAction": { "type": "Action.Submit", "title": "Line" } }""");
        foreach (var _ in Enumerable.Range(0, 5)) ((JArray)card["body"]!).Add(line.DeepClone());
        Assert.Equal(["The card has 7 actions; 6 at most."], CardLint.Faults(message, Site));
    }

    [Fact]
    public void T7_The_lint_finds_a_message_over_28_kilobytes()
    {
        var message = Good();
        ((JObject)message.Attachments[0].Content)["body"]![0]!["text"] = new string('é', 14 * 1024);
        Assert.StartsWith("The message has ", Assert.Single(CardLint.Faults(message, Site)), StringComparison.Ordinal);
    }

    private static Activity Good() => (Activity)MessageFactory.Attachment(new Attachment
    {
        ContentType = AdaptiveCard.ContentType,
        Content = JObject.Parse("""
            {
              "type": "AdaptiveCard", "version": "1.5", "speak": "Hello", "fallbackText": "Hello",
              "body": [ { "type": "TextBlock", "wrap": true, "text": "Hello [101](tel:101)" } ],
              "actions": [
                { "type": "Action.Submit", "title": "Yes", "data": { "say": "Yes", "msteams": { "type": "messageBack", "value": { "say": "Yes" } } } },
                { "type": "Action.OpenUrl", "title": "Page", "url": "http://localhost:3978/advice/x" }
              ]
            }
            """),
    });
}

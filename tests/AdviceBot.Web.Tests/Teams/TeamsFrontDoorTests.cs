using System.Net;
using System.Text;
using AdviceBot.Web.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.Teams;

/// <summary>Teams at the program's own door, <c>/api/messages</c>, over HTTP.</summary>
[Collection(Served.Name)]
public sealed class TeamsFrontDoorTests
{
    private readonly HttpClient _http;

    public TeamsFrontDoorTests(SharedProgram shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        _http = shared.Program.CreateClient();
    }

    [Fact]
    public async Task T5_T6_A_question_is_answered_with_one_message_of_cards()
    {
        var reply = Assert.Single(await AskAsync("Romance fraud"));
        Assert.All(reply["attachments"]!, attachment => Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)attachment["contentType"]));
        Assert.Equal("Romance fraud", (string?)reply.SelectToken("attachments[0].content.body[0].text"));
        Assert.Equal("1.5", (string?)reply.SelectToken("attachments[0].content.version"));
        Assert.Equal("Staff note", (string?)reply.SelectToken("attachments[1].content.body[0].text"));
    }

    [Fact]
    public async Task U1_T11_The_urgent_card_comes_first_and_alone_in_a_channel()
    {
        var replies = await AskAsync("he is at my door with a knife", "channel");
        Assert.Equal("attention", (string?)replies[0].SelectToken("attachments[0].content.body[0].style"));
        Assert.Equal("Call 999 now if you or someone else is in danger", (string?)replies[0].SelectToken("attachments[0].content.body[0].items[0].text"));
        Assert.Single(replies[0]["attachments"]!);
    }

    [Fact]
    public async Task U14_after_an_urgent_card_its_line_stands_on_the_next_answer()
    {
        var conversation = Guid.NewGuid().ToString("N");
        await AskAsync("he is at my door with a knife", conversation: conversation);
        var reply = Assert.Single(await AskAsync("thanks", conversation: conversation));
        Assert.Equal("attention", (string?)reply.SelectToken("attachments[0].content.body[0].style"));
        Assert.StartsWith("[Call 999](tel:999) now if anyone is in danger.", (string?)reply.SelectToken("attachments[0].content.body[0].items[0].text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_of_the_message_extension_answers_with_public_cards()
    {
        var invoke = Activity("invoke");
        invoke["name"] = "composeExtension/query";
        invoke["value"] = JObject.Parse("""{ "commandId": "search", "parameters": [ { "name": "query", "value": "sextor" } ] }""");
        using var response = await PostAsync(invoke);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("result", (string?)body.SelectToken("composeExtension.type"));
        Assert.Equal("Sextortion", (string?)body.SelectToken("composeExtension.attachments[0].preview.content.title"));
        Assert.Equal("Sextortion", (string?)body.SelectToken("composeExtension.attachments[0].content.body[0].text"));
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("somethingNew")]
    public async Task T12_An_activity_that_is_of_no_use_gets_200_and_nothing_else(string type)
    {
        var activity = Activity(type);
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!);
    }

    [Fact]
    public async Task T1_Subscribing_where_weekly_tips_are_off_says_so()
    {
        var reply = Assert.Single(await AskAsync("subscribe"));
        Assert.StartsWith("Weekly tips are not turned on", (string?)reply.SelectToken("attachments[0].content.body[0].text"), StringComparison.Ordinal);
    }

    private async Task<JArray> AskAsync(string text, string type = "personal", string? conversation = null)
    {
        var activity = Activity("message", type);
        activity["id"] = Guid.NewGuid().ToString("N");
        if (conversation is not null) activity["conversation"]!["id"] = conversation;
        activity["text"] = text;
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (JArray)JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!;
    }

    private Task<HttpResponseMessage> PostAsync(JObject activity) =>
        _http.PostAsync("/api/messages", new StringContent(activity.ToString(), Encoding.UTF8, "application/json"));

    private static JObject Activity(string type, string conversationType = "personal") => JObject.FromObject(new
    {
        type,
        id = "1",
        channelId = "msteams",
        serviceUrl = "https://smba.trafficmanager.net/uk/",
        from = new { id = "29:staff", name = "Sam" },
        recipient = new { id = "28:bot", name = "Advice" },
        conversation = new { id = Guid.NewGuid().ToString("N"), conversationType, isGroup = conversationType != "personal" },
    });
}

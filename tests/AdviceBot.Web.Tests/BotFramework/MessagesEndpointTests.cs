using System.Net;
using AdviceBot.Core.Content;
using AdviceBot.Web.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.BotFramework;

/// <summary><c>POST /api/messages</c> in Development: BOT_PROTOCOL sections 1 and 2.</summary>
[Collection(Served.Name)]
public sealed class MessagesEndpointTests(SharedProgram shared)
{
    private readonly HttpClient _client = shared.Program.CreateClient();

    private ContentSet Content => shared.Program.Content;

    [Fact]
    public async Task Expect_replies_returns_the_approved_answer_and_its_question()
    {
        var response = await _client.PostAsync(Activities.Message("I met a man online and he wants money for a flight", "romance"));

        var topic = Content.Topics["romance-fraud"];
        var replies = await response.RepliesAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            [$"## {topic.Title}\n\n{topic.Answer.Markdown}\n\n{Content.Labels["checked-on"]} {topic.Stewardship.Reviewed:d MMMM yyyy}", topic.Steps[0].Ask],
            replies);
    }

    [Fact]
    public async Task No_trace_of_the_state_is_in_the_answer()
    {
        var response = await _client.PostAsync(Activities.Message("hello", "trace"));
        var activities = JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!;
        Assert.All(activities, activity => Assert.Equal("message", (string)activity["type"]!));
    }

    [Fact]
    public async Task The_urgent_card_is_the_first_reply_U1()
    {
        var replies = await (await _client.PostAsync(Activities.Message("he is outside my door with a knife", "danger"))).RepliesAsync();
        Assert.StartsWith($"## {Content.Replies["urgent-emergency"].Title}", replies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_conversations_at_once_are_all_answered_and_never_mix()
    {
        var topics = Content.Topics.Values.Where(topic => topic.Audience == Audience.Public && topic.Steps is [{ Options: [{ Show: not null }, ..] }, ..]).Take(8).ToList();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async person =>
        {
            var topic = topics[person % topics.Count];
            await _client.PostAsync(Activities.Message(topic.Title, $"many-{person}"));
            var replies = await (await _client.PostAsync(Activities.Message(topic.Steps[0].Options[0].Say, $"many-{person}"))).RepliesAsync();
            Assert.Contains(replies, reply => reply.StartsWith($"## {topic.FindSection(topic.Steps[0].Options[0].Show!)!.Heading}\n", StringComparison.Ordinal));
        }));
    }

    public static TheoryData<string> NoActivities { get; } =
    [
        "", "   ", "null", "[]", "42", "\"text\"", "{", "{]", "{}", "not json", "{\"type\":null}", "{\"type\":\"\"}", "{\"type\":5,\"text\":{}}",
        "{\"type\":\"message\"}",
        "{\"type\":\"message\",\"channelId\":\"test\"}",
        "{\"type\":\"message\",\"channelId\":\"test\",\"conversation\":{}}",
        "{\"type\":\"message\",\"channelId\":\"\",\"conversation\":{\"id\":\"c\"}}",
        "{\"type\":\"message\",\"channelId\":\"test\",\"conversation\":\"c\"}",
        "{\"type\":\"message\",\"channelId\":\"test\",\"conversation\":{\"id\":\"c\"},\"timestamp\":\"yesterday\"}",
        "{\"type\":\"message\",\"channelId\":\"test\",\"conversation\":{\"id\":\"c\"},\"entities\":{}}",
        new string('[', 100_000),
        string.Concat(Enumerable.Repeat("{\"value\":", 20_000)),
        "{\"type\":\"message\",\"channelId\":\"t\",\"conversation\":{\"id\":\"c\"},\"value\":" + new string('[', 65) + new string(']', 65) + "}",
    ];

    [Theory]
    [MemberData(nameof(NoActivities))]
    public async Task What_is_no_activity_is_a_bad_request(string body) => await AssertProblemAsync(await _client.PostJsonAsync(body), HttpStatusCode.BadRequest, "bad-request");

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_a_bad_request()
    {
        using var body = new ByteArrayContent([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D]);
        body.Headers.ContentType = new("application/json");
        await AssertProblemAsync(await _client.PostAsync("/api/messages", body), HttpStatusCode.BadRequest, "bad-request");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Another_content_type_is_not_supported(string? type) =>
        await AssertProblemAsync(await _client.PostJsonAsync(Activities.Message("hello").ToString(), type), HttpStatusCode.UnsupportedMediaType, "bad-request");

    [Fact]
    public async Task A_message_of_a_megabyte_is_too_large() =>
        await AssertProblemAsync(await _client.PostAsync(Activities.Message(new string('a', 1024 * 1024))), HttpStatusCode.RequestEntityTooLarge, "too-large");

    [Fact]
    public async Task Two_hundred_thousand_characters_are_answered() =>
        Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync(Activities.Message(new string('a', 200_000), "long"))).StatusCode);

    [Theory]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("id")]
    [InlineData("text")]
#if !MICROSOFT_BOT_SDK
    [InlineData("serviceUrl")] // Microsoft's adapter makes a connector for it even where it sends nothing (BOT_PROTOCOL section 1).
#endif
    public async Task A_message_without_this_is_answered_all_the_same(string missing)
    {
        var activity = Activities.Message("hello", "without-" + missing);
        activity.Remove(missing);
        var response = await _client.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await response.RepliesAsync());
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("webchat")]
    [InlineData("emulator")]
    public async Task P7_On_somebody_elses_channel_the_welcome_says_that_it_may_keep_what_is_written(string channel)
    {
        var activity = Activities.Message("", "welcome-" + channel);
        activity["type"] = "conversationUpdate";
        activity["channelId"] = channel;
        activity["membersAdded"] = new Newtonsoft.Json.Linq.JArray(new Newtonsoft.Json.Linq.JObject { ["id"] = "person" });
        var words = shared.Program.Content.Replies["welcome-other-service"].Text;
        Assert.Equal([words.Markdown], await (await _client.PostAsync(activity)).RepliesAsync());
        Assert.Contains("the service that carries this chat may", words.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("installationUpdate")]
    [InlineData("something-new")]
    public async Task Any_other_kind_of_activity_is_taken_without_a_crash_T12(string type)
    {
        var activity = Activities.Message("x", "kind-" + type);
        activity["type"] = type;
        Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync(activity)).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Another_method_is_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        await AssertProblemAsync(await _client.SendAsync(request), HttpStatusCode.MethodNotAllowed, "page-not-found");
    }

    [Fact]
    public async Task An_unknown_address_is_a_problem_document_too() =>
        await AssertProblemAsync(await _client.GetAsync("/api/nothing"), HttpStatusCode.NotFound, "page-not-found");

    [Fact]
    public async Task A_token_that_nobody_can_check_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Activities.Message("hello").ToString(), null, "application/json") };
        request.Headers.Authorization = new("Basic", "eDp5");
        await AssertProblemAsync(await _client.SendAsync(request), HttpStatusCode.Unauthorized, "not-accepted");
    }

    private async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string page)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JObject.Parse(body);
        var words = Content.Replies[page];
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.Equal(words.Title, (string)problem["title"]!);
        Assert.Equal(words.Text.Plain, (string)problem["detail"]!);
        Assert.Matches("999.*101", words.Text.Plain.ReplaceLineEndings(" "));
        Assert.Equal(["type", "title", "status", "detail"], problem.Properties().Select(property => property.Name));
    }
}

using System.Net;
using AdviceBot.Core.Content;
using AdviceBot.Web.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>Every refusal: the documented shape, the editors' words with 999 and 101, and danger seen first (U1, P13, P21).</summary>
public sealed class DirectLineErrorTests : IDisposable
{
    private const string Danger = "he is outside my door with a knife";

    private readonly AdviceProgram _program = new(settings: DirectLineSettings.With(("Limits:MessagesAMinutePerConversation", "4"), ("DirectLine:OpeningsAMinutePerAddress", "8")));

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task P21_Without_a_token_with_somebody_elses_or_with_a_forged_one()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        var (mine, other) = (chat.Token, await DirectLineChat.OpenAsync(_program));
        foreach (var (token, status) in new[]
        {
            ("", HttpStatusCode.Unauthorized),
            ("nonsense", HttpStatusCode.Forbidden),
            (other.Token, HttpStatusCode.Forbidden),
            (mine[..^2] + (mine.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA"), HttpStatusCode.Forbidden),
            (Forged(mine, new byte[32].Select(_ => (byte)1).ToArray()), HttpStatusCode.Forbidden),
            (Unsigned(mine), HttpStatusCode.Forbidden),
            (System.Web.HttpUtility.ParseQueryString(chat.Stream.Query)["t"]!, HttpStatusCode.Forbidden),
        })
        {
            chat.Token = token;
            foreach (var answer in new[]
            {
                await chat.SendAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities"),
                await chat.SendAsync(HttpMethod.Get, $"conversations/{chat.Id}"),
                await chat.SayAsync("hello"),
            })
            {
                await AssertErrorAsync(_program, answer, status, "NotAllowed", "not-accepted");
            }

            await AssertUrgentAsync(await chat.SayAsync(Danger), status);
        }

        chat.Token = "nonsense";
        await AssertErrorAsync(_program, await chat.SendAsync(HttpMethod.Post, "tokens/refresh"), HttpStatusCode.Forbidden, "NotAllowed", "not-accepted");
        await AssertErrorAsync(_program, await chat.SendAsync(HttpMethod.Post, "conversations"), HttpStatusCode.Forbidden, "NotAllowed", "not-accepted");
    }

    [Fact]
    public async Task U1_A_message_that_is_too_long_gets_its_urgent_card_in_the_conversation_and_in_the_answer()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        var refused = await chat.SayAsync(Danger + ". " + string.Concat(Enumerable.Repeat("and so on ", 21_000)));
        await AssertUrgentAsync(refused, HttpStatusCode.RequestEntityTooLarge);
        var card = (await chat.ActivitiesAsync()).Last();
        Assert.StartsWith($"## {Urgent.Title}", (string)card["text"]!, StringComparison.Ordinal);
        Assert.Equal("high", (string)card["importance"]!);

        await AssertErrorAsync(_program, await chat.SayAsync(new string('a', 300_000)), HttpStatusCode.RequestEntityTooLarge, "InvalidRange", "too-large");
    }

    [Fact]
    public async Task U1_One_of_too_many_messages_gets_its_urgent_card_too()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        var refused = await chat.SayAmongTooManyAsync("hello");
        await AssertErrorAsync(_program, refused, HttpStatusCode.TooManyRequests, "NotAllowed", "too-busy");
        Assert.Equal("60", refused.Headers.RetryAfter!.ToString());

        await AssertUrgentAsync(await chat.SayAmongTooManyAsync(Danger), HttpStatusCode.TooManyRequests);
        Assert.Contains(await chat.TextsAsync(), text => text.StartsWith($"## {Urgent.Title}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, "MalformedData", "bad-request")]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest, "MalformedData", "bad-request")]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest, "MalformedData", "bad-request")]
    [InlineData("{\"text\":\"hello\"}", "application/json", HttpStatusCode.BadRequest, "MalformedData", "bad-request")]
    [InlineData("hello", "text/plain", HttpStatusCode.UnsupportedMediaType, "NotSupported", "bad-request")]
    public async Task What_is_no_activity(string body, string type, HttpStatusCode status, string code, string page)
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        await AssertErrorAsync(_program, await chat.PostAsync(body, type), status, code, page);
        await AssertUrgentAsync(await chat.PostAsync($"{body} {Danger}", type), type == "text/plain" ? status : HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task P13_Too_many_tokens_for_one_address()
    {
        var chat = new DirectLineChat(_program.CreateClient());
        HttpResponseMessage answer;
        do answer = await chat.SendAsync(HttpMethod.Post, "tokens/generate");
        while (answer.IsSuccessStatusCode);
        await AssertErrorAsync(_program, answer, HttpStatusCode.TooManyRequests, "NotAllowed", "too-busy");
    }

    [Fact]
    public async Task P13_A_conversation_that_asks_all_the_time()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        HttpResponseMessage[] answers;
        do answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => chat.SendAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities")));
        while (answers.All(answer => answer.IsSuccessStatusCode));
        await AssertErrorAsync(_program, answers.First(answer => !answer.IsSuccessStatusCode), HttpStatusCode.TooManyRequests, "NotAllowed", "too-busy");
    }

    [Fact]
    public async Task What_is_not_there()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        await AssertErrorAsync(_program, await chat.SendAsync(HttpMethod.Get, "nothing"), HttpStatusCode.NotFound, "NotFound", "page-not-found");
        await AssertErrorAsync(_program, await chat.SendAsync(HttpMethod.Put, "conversations"), HttpStatusCode.MethodNotAllowed, "NotSupported", "page-not-found");
        await AssertErrorAsync(_program, await chat.SendAsync(HttpMethod.Post, $"conversations/{chat.Id}/upload"), HttpStatusCode.NotFound, "NotFound", "page-not-found");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:8124")]
    [InlineData("https://localhost:8123")]
    [InlineData("http://localhost:8123.evil.example")]
    [InlineData("null")]
    public async Task P21_A_page_of_another_site_is_refused(string origin)
    {
        var chat = new DirectLineChat(_program.CreateClient());
        var answer = await chat.SendAsync(HttpMethod.Post, "tokens/generate", origin: origin);
        await AssertErrorAsync(_program, answer, HttpStatusCode.Forbidden, "NotAllowed", "not-accepted");
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task P21_A_page_of_a_trusted_site_is_answered_and_its_preflight_too()
    {
        var chat = new DirectLineChat(_program.CreateClient());
        var answer = await chat.SendAsync(HttpMethod.Post, "tokens/generate", origin: DirectLineSettings.Origin);
        Assert.Equal([DirectLineSettings.Origin], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));

        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        preflight.Headers.Add("Origin", DirectLineSettings.Origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        var allowed = await chat.Http.SendAsync(preflight);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("authorization,content-type,x-ms-bot-agent,x-requested-with", string.Join(',', allowed.Headers.GetValues("Access-Control-Allow-Headers")));

        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/");
        elsewhere.Headers.Add("Origin", DirectLineSettings.Origin);
        Assert.False((await chat.Http.SendAsync(elsewhere)).Headers.Contains("Access-Control-Allow-Origin"));
    }

    /// <summary>Asserts the documented shape, and the words of a page.</summary>
    internal static async Task AssertErrorAsync(AdviceProgram program, HttpResponseMessage answer, HttpStatusCode status, string code, string page)
    {
        var error = await ErrorOfAsync(answer, status);
        var words = program.Content.Replies[page];
        Assert.Equal(code, (string)error["code"]!);
        Assert.Equal($"{words.Title}\n\n{words.Text.Plain}", (string)error["message"]!);
        Assert.Contains("999", words.Text.Plain, StringComparison.Ordinal);
        Assert.Contains("101", words.Text.Plain, StringComparison.Ordinal);
    }

    private async Task AssertUrgentAsync(HttpResponseMessage answer, HttpStatusCode status) =>
        Assert.StartsWith($"{Urgent.Title}\n\n{Urgent.Text.Plain}", (string)(await ErrorOfAsync(answer, status))["message"]!, StringComparison.Ordinal);

    private ReplyPage Urgent => _program.Content.Replies["urgent-emergency"];

    private static async Task<JObject> ErrorOfAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        var body = JObject.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["error"], body.Properties().Select(property => property.Name));
        var error = (JObject)body["error"]!;
        Assert.Equal(["code", "message"], error.Properties().Select(property => property.Name));
        return error;
    }

    private static string Forged(string token, byte[] key) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
        Base64UrlEncoder.Decode(token.Split('.')[1]), new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256));

    private static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";
}

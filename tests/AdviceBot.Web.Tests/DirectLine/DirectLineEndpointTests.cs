using System.Net;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>P21, P13, P3: Direct Line's HTTP, through the front door.</summary>
public sealed class DirectLineEndpointTests : IDisposable
{
    private readonly ManualTime _time = new(DateTimeOffset.UtcNow);
    private readonly AdviceProgram _program;

    public DirectLineEndpointTests() =>
        _program = new AdviceProgram(settings: DirectLineSettings.On, services: services => services.AddSingleton<TimeProvider>(_time));

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task P21_A_token_is_for_a_person_that_the_program_named_and_lasts_thirty_minutes()
    {
        var answer = await DirectLineChat.JsonOf(await new DirectLineChat(_program.CreateClient()).SendAsync(HttpMethod.Post, "tokens/generate", """{"user":{"id":"dl_mine"}}"""));
        var claims = JObject.Parse(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Decode(((string)answer["token"]!).Split('.')[1]));
        Assert.Equal(1800, (int)answer["expires_in"]!);
        Assert.Equal(1800, (long)claims["exp"]! - (long)claims["iat"]!);
        Assert.Matches("^dl_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", (string)claims["user"]!);
        Assert.Equal((string)answer["conversationId"]!, (string)claims["conv"]!);
    }

    [Fact]
    public async Task The_same_token_starts_one_conversation_and_welcomes_once()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        var again = await chat.SendAsync(HttpMethod.Post, "conversations");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal([_program.Content.Replies["welcome-direct-line"].Text.Markdown], await chat.TextsAsync());
    }

    [Fact]
    public async Task A_watermark_gives_what_came_after_it_and_one_that_cannot_be_read_gives_everything()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        var page = await DirectLineChat.JsonOf(await chat.SendAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities"));
        var mark = (string)page["watermark"]!;
        Assert.Empty(await chat.ActivitiesAsync(mark));
        await chat.SayAsync("hello");
        Assert.Equal("hello", (await chat.TextsAsync(mark))[0]);
        Assert.Equal(await chat.TextsAsync(), await chat.TextsAsync("nonsense"));
        Assert.True((await chat.TextsAsync()).Count > (await chat.TextsAsync(mark)).Count);
    }

    [Fact]
    public async Task P21_What_a_client_says_about_itself_is_not_believed_and_no_file_is_taken()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        await chat.PostAsync("""
            {"type":"message","text":"hello","channelId":"msteams","serviceUrl":"https://evil.example/","recipient":{"id":"x"},"conversation":{"id":"other","isGroup":true},
             "from":{"id":"dl_somebody-else","role":"bot"},"attachments":[{"contentType":"image/png","contentUrl":"data:image/png;base64,AA=="}],
             "channelData":{"clientActivityID":"7","other":"x"},"id":"mine","importance":"high","entities":[{"type":"x"}]}
            """);
        var echo = (await chat.ActivitiesAsync()).Single(activity => (string)activity["text"]! == "hello");
        Assert.Equal(["type", "id", "timestamp", "channelId", "from", "conversation", "recipient", "text", "channelData"], ((JObject)echo).Properties().Select(property => property.Name));
        Assert.StartsWith("dl_", (string)echo["from"]!["id"]!, StringComparison.Ordinal);
        Assert.NotEqual("dl_somebody-else", (string)echo["from"]!["id"]!);
        Assert.Equal("""{"clientActivityID":"7"}""", echo["channelData"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(("directline", chat.Id, "user"), ((string)echo["channelId"]!, (string)echo["conversation"]!["id"]!, (string)echo["from"]!["role"]!));
    }

    [Fact]
    public async Task What_was_sent_twice_is_answered_once()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        var first = await DirectLineChat.JsonOf(await chat.SayAsync("hello", clientId: "c1"));
        var heard = await chat.TextsAsync();
        Assert.Equal((string)first["id"]!, (string)(await DirectLineChat.JsonOf(await chat.SayAsync("hello", clientId: "c1")))["id"]!);
        Assert.Equal(heard, await chat.TextsAsync());
    }

    [Fact]
    public async Task P3_After_stop_only_the_farewell_is_left_and_a_minute_later_nothing()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        await chat.SayAsync("I met a man online and he wants money for a flight");
        await chat.SayAsync("stop");
        Assert.Equal(["stop", _program.Content.Replies["goodbye"].Text.Markdown], await chat.TextsAsync());
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await chat.ActivitiesAsync());
        Assert.Equal(0, Held);
    }

    [Fact]
    public async Task P3_A_client_that_ends_the_conversation_leaves_nothing()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        await chat.SayAsync("I met a man online and he wants money for a flight");
        Assert.Equal(HttpStatusCode.OK, (await chat.PostAsync("""{"type":"endOfConversation"}""")).StatusCode);
        Assert.Empty(await chat.ActivitiesAsync());
        Assert.Equal(0, Held);
    }

    [Fact]
    public async Task P3_What_was_said_is_forgotten_after_thirty_minutes_and_what_comes_then_still_arrives()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        await chat.SayAsync("hello");
        var mark = (string)(await DirectLineChat.JsonOf(await chat.SendAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities")))["watermark"]!;
        _time.Advance(TimeSpan.FromMinutes(29));
        chat.Token = (string)(await DirectLineChat.JsonOf(await chat.SendAsync(HttpMethod.Post, "tokens/refresh")))["token"]!;
        Assert.NotEmpty(await chat.ActivitiesAsync());
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await chat.ActivitiesAsync());
        Assert.Equal(0, Held);

        await chat.SayAsync("hello again");
        Assert.Equal("hello again", (await chat.TextsAsync(mark))[0]);
    }

    [Fact]
    public async Task A_conversation_that_is_too_old_ends_however_often_its_token_is_renewed()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        for (var quarter = 0; quarter < 8 * 4 - 1; quarter++)
        {
            _time.Advance(TimeSpan.FromMinutes(15));
            chat.Token = (string)(await DirectLineChat.JsonOf(await chat.SendAsync(HttpMethod.Post, "tokens/refresh")))["token"]!;
        }

        _time.Advance(TimeSpan.FromMinutes(15));
        await DirectLineErrorTests.AssertErrorAsync(_program, await chat.SendAsync(HttpMethod.Post, "tokens/refresh"), HttpStatusCode.Forbidden, "TokenExpired", "not-accepted");
        await DirectLineErrorTests.AssertErrorAsync(_program, await chat.SayAsync("hello"), HttpStatusCode.Forbidden, "TokenExpired", "not-accepted");
    }

    [Fact]
    public void On_somebody_elses_page_links_to_the_assistants_own_pages_are_whole_addresses()
    {
        var content = _program.Content;
        var section = content.Topics.Values.SelectMany(topic => topic.Sections).First(section => section.Text.Markdown.Contains("](/advice/", StringComparison.Ordinal));
        var text = new DirectLineReplyRenderer().Render(ReplyComposer.Section(section), content).Text;
        Assert.Equal($"## {section.Heading}\n\n{section.Text.Markdown.Replace("](/advice/", "](http://localhost:3978/advice/", StringComparison.Ordinal)}", text);
    }

    private long Held => ((Web.DirectLine.MemoryDirectLineLog)_program.Services.GetRequiredService<Web.DirectLine.IDirectLineLog>()).Characters;
}

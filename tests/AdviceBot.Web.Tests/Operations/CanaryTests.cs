using System.Net;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Web.Tests.DirectLine;
using AdviceBot.Web.Tests.Support;
using AdviceBot.Web.Tests.Unanswered;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>
/// P2: what a person writes is in no log, header or address, whichever way the message goes. A token that exists nowhere else is sent
/// along every path, and every log line of every level is kept and searched.
/// </summary>
public sealed class CanaryTests
{
    private const string Canary = "zqxcanary7341";
    private const string Message = Canary + " I met a man online and he wants money for a flight";
    private const string NotAnswered = $"my parcel was stolen from the doorstep {Canary}";

    [Fact]
    public async Task Answered()
    {
        using var program = Program();
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Message);
        await chat.SayAsync($"{Canary} he is outside my door with a knife");
        await chat.SayAsync("stop " + Canary);
        AssertUnseen(program, chat.Response);
        AssertUnseen(program, chat.Response, chat.ConversationId);
    }

    [Fact]
    public async Task Refused_for_its_length_its_number_or_its_form()
    {
        using var program = Program(settings: [("Limits:MessagesAMinutePerConversation", "1")]);
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Message + new string('a', 300_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chat.Response.StatusCode);
        // A second later one more is admitted, so others press in at the same time.
        for (var attempt = 0; attempt < 20 && chat.Response.StatusCode != HttpStatusCode.TooManyRequests; attempt++)
        {
            var others = Enumerable.Range(0, 20).Select(_ => chat.Http.PostAsync("/", new FormUrlEncodedContent([new("conversation", chat.ConversationId), new("message", "hello")]))).ToArray();
            await chat.SayAsync(Message);
            await Task.WhenAll(others);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, chat.Response.StatusCode);
        AssertUnseen(program, chat.Response);
        AssertUnseen(program, await chat.Http.PostAsync("/", new StringContent($"message={Canary}", null, "text/plain")));
        AssertUnseen(program, await chat.Http.PostAsync("/", new FormUrlEncodedContent([new(new string('k', 100) + Canary, Canary)])));
        AssertUnseen(program, await chat.Http.GetAsync($"/advice/{Canary}"));
        AssertUnseen(program, await chat.Http.GetAsync($"/?message={Canary}"));
    }

    [Fact]
    public async Task Not_answered_and_counted_P4()
    {
        using var program = Program(settings: UnansweredTests.Settings());
        for (var i = 0; i < 5; i++)
        {
            var chat = await ChatClient.OpenAsync(program);
            await chat.SayAsync(NotAnswered);
            AssertUnseen(program, chat.Response, chat.ConversationId);
        }

        var rows = await UnansweredTests.RowsAsync(program);
        Assert.NotEmpty(rows);
        Assert.DoesNotContain(Canary, string.Join('\n', rows), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task On_the_Bot_Framework()
    {
        using var program = Program();
        var client = program.CreateClient();
        AssertUnseen(program, await client.PostAsync(Activities.Message(Message, Canary)));
        AssertUnseen(program, await client.PostJsonAsync($"{{\"type\":\"message\",\"text\":\"{Canary}\""));
        AssertUnseen(program, await client.PostJsonAsync($"{{\"type\":\"{Canary}\",\"timestamp\":\"{Canary}\"}}"));
        AssertUnseen(program, await client.PostJsonAsync(Canary, "text/plain"));
    }

    [Fact]
    public async Task On_Direct_Line()
    {
        using var program = Program(settings: DirectLineSettings.With(("Limits:MessagesAMinutePerConversation", "5")));
        var chat = await DirectLineChat.OpenAsync(program);
        AssertUnseen(program, await chat.SayAsync(Message, Canary), chat.Id, chat.Token);
        AssertUnseen(program, await chat.SayAsync($"{Canary} he is outside my door with a knife"), chat.Id, chat.Token);
        AssertUnseen(program, await chat.SayAsync(Message + new string('a', 300_000)), chat.Id, chat.Token);
        AssertUnseen(program, await chat.PostAsync($"{{\"type\":\"message\",\"text\":\"{Canary}\""), chat.Id, chat.Token);
        AssertUnseen(program, await chat.PostAsync(Canary, "text/plain"), chat.Id, chat.Token);
        AssertUnseen(program, await chat.SayAmongTooManyAsync(Message), chat.Id, chat.Token);
        AssertUnseen(program, await chat.SendAsync(HttpMethod.Get, $"conversations/{Canary}/activities?watermark={Canary}"), chat.Id, chat.Token);
        chat.Token = Canary;
        AssertUnseen(program, await chat.SayAsync(Message), chat.Id);
    }

    [Fact]
    public async Task Where_the_urgency_check_fails_the_999_line_comes_first_U2()
    {
        using var program = Program(services => services.AddSingleton<IUrgencyDetectorFactory, FailingDetectors>());
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Message);

        Assert.Equal(HttpStatusCode.OK, chat.Response.StatusCode);
        Assert.StartsWith(
            $"{program.Content.Labels["assistant-said"]} {ChatClient.PlainHtml(program.Content.Replies["emergency-line"].Text.Html)}", chat.Messages[1], StringComparison.Ordinal);
        AssertUnseen(program, chat.Response);

        await chat.SayAsync(Message + new string('a', 300_000));
        Assert.Contains(ChatClient.PlainHtml(program.Content.Replies["emergency-line"].Text.Html), ChatClient.Plain(chat.Page.Body!), StringComparison.Ordinal);
        AssertUnseen(program, chat.Response);
    }

    [Fact]
    public async Task Where_understanding_fails_the_error_page_is_said_and_the_state_is_gone()
    {
        using var program = Program(services => services.AddSingleton<ITopicFinderFactory, FailingFinders>());
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Message);

        Assert.Equal($"{program.Content.Labels["assistant-said"]} {ChatClient.PlainHtml(program.Content.Replies["error"].Text.Html)}", chat.Messages[1]);
        Assert.Contains("A turn failed with", program.Log.Text, StringComparison.Ordinal);
        AssertUnseen(program, chat.Response);

        var replies = await program.CreateClient().PostAsync(Activities.Message(Message));
        Assert.Equal([program.Content.Replies["error"].Text.Markdown], await replies.RepliesAsync());
        AssertUnseen(program, replies);
    }

    [Fact]
    public async Task Where_the_store_fails_the_error_page_is_said()
    {
        using var program = Program(services => services.AddSingleton<IStorage>(new FailingStorage(Canary)));
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync(Message);

        Assert.Contains(ChatClient.PlainHtml(program.Content.Replies["error"].Text.Html), string.Join('\n', chat.Messages), StringComparison.Ordinal);
        AssertUnseen(program, chat.Response);
        AssertUnseen(program, await program.CreateClient().PostAsync(Activities.Message(Message, Canary)));
    }

    private static AdviceProgram Program(Action<IServiceCollection>? services = null, IEnumerable<(string, string)>? settings = null) =>
        new(settings: [("Logging:LogLevel:Default", "Trace"), .. settings ?? []], services: services);

    private static void AssertUnseen(AdviceProgram program, HttpResponseMessage response, params string[] others)
    {
        Assert.NotEmpty(program.Log.Lines);
        foreach (var what in others.Prepend(Canary))
        {
            var lines = program.Log.Lines.Where(line => line.Contains(what, StringComparison.OrdinalIgnoreCase)).ToList();
            Assert.True(lines.Count == 0, string.Join('\n', lines));
            Assert.DoesNotContain(what, $"{response.Headers}{response.Content.Headers}", StringComparison.OrdinalIgnoreCase);
        }
    }
}

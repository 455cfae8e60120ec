using System.Net;
using AdviceBot.Web.Tests.Support;
using AdviceBot.Web.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>Leaving deletes what the server keeps (S9, P3), with and without scripts.</summary>
[Collection(Served.Name)]
public sealed class EndTests(SharedProgram shared)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    [Fact]
    public async Task Without_scripts_the_exit_forgets_the_conversation_and_sends_the_browser_away()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(Romance);
        Assert.True(await IsKeptAsync(chat.ConversationId));

        var form = chat.Page.QuerySelector(".exit-form")!;
        Assert.Equal(("post", "/end"), (form.GetAttribute("method"), form.GetAttribute("action")));
        var response = await EndAsync(chat, form.QuerySelector("input[name=conversation]")!.GetAttribute("value")!);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(shared.Program.Content.Force.ExitAddress, response.Headers.Location);
        Assert.Equal("\"storage\"", response.Headers.GetValues("Clear-Site-Data").Single());
        Assert.False(await IsKeptAsync(chat.ConversationId));
    }

    [Fact]
    public async Task The_script_asks_for_no_redirect()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(Romance);
        var response = await EndAsync(chat, chat.ConversationId, quiet: true);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.False(await IsKeptAsync(chat.ConversationId));
    }

    [Fact]
    public async Task The_old_id_gives_nothing_afterwards()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(Romance);
        await EndAsync(chat, chat.ConversationId, quiet: true);
        await chat.SayAsync("Yes");

        Assert.DoesNotContain(shared.Program.Content.Topics["romance-fraud"].FindSection("money-sent")!.Heading, chat.Messages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an id")]
    public async Task The_exit_works_with_any_id(string id)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        Assert.Equal(HttpStatusCode.SeeOther, (await EndAsync(chat, id)).StatusCode);
    }

    [Fact]
    public async Task Stop_deletes_the_state_wipes_what_was_said_and_begins_another_conversation_S18()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(Romance);
        var before = chat.ConversationId;
        await chat.SayAsync("stop");

        Assert.False(await IsKeptAsync(before));
        Assert.NotEqual(before, chat.ConversationId);
        Assert.DoesNotContain("stop", chat.Page.QuerySelector(".said")?.TextContent ?? string.Empty, StringComparison.Ordinal);
        Assert.Contains(ChatClient.PlainHtml(shared.Program.Content.Replies["goodbye"].Text.Html), ChatClient.Plain(chat.Page.QuerySelector("#turns")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/advice")]
    [InlineData("/advice/romance-fraud")]
    [InlineData("/nowhere")]
    public async Task Every_page_has_an_exit_that_leaves_without_scripts_S1_S2_S13(string path)
    {
        var html = await shared.Program.CreateClient().GetStringOrErrorAsync(path);
        var exits = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelectorAll("a[role=button][data-exit]");

        var exit = Assert.Single(exits);
        var labels = shared.Program.Content.Labels;
        Assert.Equal(shared.Program.Content.Force.ExitAddress.ToString(), exit.GetAttribute("href"));
        Assert.Equal("nofollow noreferrer", exit.GetAttribute("rel"));
        Assert.Equal($"{labels["exit-hidden"]} {labels["exit"]}", ChatClient.Plain(exit));
    }

    private static Task<HttpResponseMessage> EndAsync(ChatClient chat, string id, bool quiet = false)
    {
        var fields = new Dictionary<string, string> { ["conversation"] = id };
        if (quiet) fields["quiet"] = "1";
        return chat.Http.PostAsync("/end", new FormUrlEncodedContent(fields));
    }

    private async Task<bool> IsKeptAsync(string conversation)
    {
        var storage = shared.Program.Services.GetRequiredService<IStorage>();
        return (await storage.ReadAsync([$"{WebChatChannel.Id}/conversations/{conversation}"])).Count > 0;
    }
}

using AdviceBot.Web.Tests.Support;
using AngleSharp.Html.Parser;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>U14: the bar at the top of the page takes the line of the tier and keeps it, with and without scripts.</summary>
[Collection(Served.Name)]
public sealed class PinnedLineTests(SharedProgram shared)
{
    private const string Danger = "he is outside my door with a knife";

    private string Usual => shared.Program.Content.Labels["emergency-pinned"];

    [Theory]
    [InlineData(Danger, "pinned-emergency")]
    [InlineData("i want to kill myself", "pinned-crisis")]
    [InlineData("My ex keeps turning up outside my work", "pinned-serious")]
    public async Task U14_the_bar_takes_the_line_and_keeps_it(string danger, string page)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        Assert.Equal(Usual, Bar(chat));
        await chat.SayAsync(danger);
        Assert.Equal(Line(page), Bar(chat));
        await chat.SayAsync("thanks");
        Assert.Null(chat.UrgentCard);
        Assert.Equal(Line(page), Bar(chat));
    }

    [Fact]
    public async Task Who_stops_gets_the_usual_bar_back()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(Danger);
        await chat.SayAsync("stop");
        Assert.Equal(Usual, Bar(chat));
    }

    [Fact]
    public async Task U14_the_script_is_told_the_line_with_every_answer()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        Assert.Equal(Usual, await FragmentBarAsync(chat, "thanks"));
        Assert.Equal(Line("pinned-emergency"), await FragmentBarAsync(chat, Danger));
        Assert.Equal(Line("pinned-emergency"), await FragmentBarAsync(chat, "thanks"));
        Assert.Equal(Usual, await FragmentBarAsync(chat, "stop"));
    }

    private static string Bar(ChatClient chat) => ChatClient.Plain(chat.Page.QuerySelector("header .emergency")!);

    private static async Task<string?> FragmentBarAsync(ChatClient chat, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent([new("conversation", chat.ConversationId), new("message", words)]),
        };
        request.Headers.Add("Advice-Fragment", "1");
        using var response = await chat.Http.SendAsync(request);
        var list = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()).QuerySelector("ol");
        return list!.GetAttribute("data-bar");
    }

    private string Line(string page) => shared.Program.Content.Replies[page].Text.Plain;
}

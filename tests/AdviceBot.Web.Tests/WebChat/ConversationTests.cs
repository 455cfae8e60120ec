using System.Net;
using AdviceBot.Core.Content;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>The main job, over form posts alone (A23): own words in, the approved answer out.</summary>
[Collection(Served.Name)]
public sealed class ConversationTests(SharedProgram shared)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    private ContentSet Content => shared.Program.Content;

    private Topic Topic => Content.Topics["romance-fraud"];

    [Fact]
    public async Task The_first_page_says_what_the_assistant_is_before_anybody_writes()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);

        var welcome = Content.Replies["welcome"];
        Assert.Equal(HttpStatusCode.OK, chat.Response.StatusCode);
        Assert.Equal(welcome.Title, chat.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains(ChatClient.PlainHtml(welcome.Text.Html), ChatClient.Plain(chat.Page.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.Empty(chat.Messages);
        Assert.Equal(welcome.Next.Select(id => Content.Topics[id].Title), chat.Page.QuerySelectorAll("main button[name=say]").Select(button => button.GetAttribute("value")));
    }

    [Fact]
    public async Task The_romance_fraud_conversation_is_the_approved_page_word_for_word()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);

        await chat.SayAsync(Romance);
        Assert.Equal($"{Content.Labels["you-said"]} {Romance}", chat.Messages[0]);
        Assert.Equal(
            $"{Content.Labels["assistant-said"]} {Topic.Title} {ChatClient.PlainHtml(Topic.Answer.Html)} {Content.Labels["checked-on"]} {Topic.Stewardship.Reviewed:d MMMM yyyy}. "
            + $"{Content.Labels["source"]}: {string.Join(", ", Topic.Sources.Select(source => source.Host).Distinct())}. {Content.Labels["page-of-topic"]}: {Topic.Title} {Topic.Steps[0].Ask} Yes Not yet {Content.Labels["skip-question"]}",
            chat.Messages[1]);
        Assert.Equal(["Yes", "Not yet", Content.Labels["skip-question"]], chat.Choices);

        await chat.ChooseAsync("Yes");
        var section = Topic.FindSection("money-sent")!;
        Assert.Equal($"{Content.Labels["you-said"]} Yes", chat.Messages[0]);
        Assert.StartsWith($"{Content.Labels["assistant-said"]} {section.Heading} {ChatClient.PlainHtml(section.Text.Html)}", chat.Messages[1].Replace($" {Content.Labels["show-rest"]}", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var service in Topic.Services.Select(id => Content.Services[id]))
        {
            Assert.Contains($"{service.Name} {service.For}", chat.Messages[1], StringComparison.Ordinal);
            if (service.Phone is { } phone) Assert.Contains($"{Content.Labels["telephone"]}: {phone}", chat.Messages[1], StringComparison.Ordinal);
        }

        Assert.Contains(Content.Topics[Topic.Next[0]].Title, chat.Choices);
    }

    [Fact]
    public async Task The_conversation_goes_on_from_one_post_to_the_next_and_its_id_stays()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(Romance);
        var id = chat.ConversationId;
        await chat.SayAsync("not yet");

        Assert.Equal(id, chat.ConversationId);
        Assert.Contains(Topic.FindSection("before-you-send")!.Heading, chat.Messages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA<")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_id_of_another_shape_is_replaced_and_the_conversation_starts_afresh(string id)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.PostAsAsync(id, ("message", Romance));

        Assert.Equal(HttpStatusCode.OK, chat.Response.StatusCode);
        Assert.Matches("^[A-Za-z0-9_-]{22}$", chat.ConversationId);
        Assert.NotEqual(id, chat.ConversationId);
        Assert.Contains(Topic.Title, chat.Messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_was_never_given_out_has_no_state_behind_it()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.PostAsAsync("AAAAAAAAAAAAAAAAAAAAAA", ("message", "Yes"));

        Assert.DoesNotContain(Topic.FindSection("money-sent")!.Heading, chat.Messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_cannot_bring_a_person_into_a_conversation_that_it_chose()
    {
        var attacker = await ChatClient.OpenAsync(shared.Program);
        await attacker.SayAsync(Romance);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Content = new FormUrlEncodedContent([new("conversation", attacker.ConversationId), new("message", "Yes")]);
        var page = await (await attacker.Http.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.DoesNotContain(attacker.ConversationId, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Topic.FindSection("money-sent")!.Heading, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_wrote_is_text_and_never_markup_P11()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        const string Markup = "<img src=x onerror=alert(1)><script>alert(1)</script> & \"quotes\" [link](javascript:alert(1))";
        await chat.SayAsync(Markup);

        Assert.Equal(Markup, chat.Page.QuerySelector(".said")!.TextContent);
        Assert.Null(chat.Page.QuerySelector("#turns img, #turns script, a[href^=javascript]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    public async Task A_message_without_words_is_asked_for_in_words_beside_the_box_A12(string nothing)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(nothing);

        var box = chat.Page.QuerySelector("#message")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chat.Response.StatusCode);
        Assert.Equal(Content.Labels["message-missing"], chat.Page.QuerySelector("#problem")!.TextContent);
        Assert.Equal("true", box.GetAttribute("aria-invalid"));
        Assert.Contains("problem", box.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.True(box.HasAttribute("autofocus"));
    }

    [Fact]
    public async Task The_script_gets_the_new_messages_alone_and_not_the_persons_own_words()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Headers.Add("Advice-Fragment", "1");
        request.Content = new FormUrlEncodedContent([new("conversation", chat.ConversationId), new("message", Romance)]);
        var html = await (await chat.Http.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.StartsWith($"<ol data-conversation=\"{chat.ConversationId}\" data-bar=\"{Content.Labels["emergency-pinned"]}\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Romance, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
        Assert.Contains(ChatClient.PlainHtml(Topic.Answer.Html), ChatClient.PlainHtml(html), StringComparison.Ordinal);
    }
}

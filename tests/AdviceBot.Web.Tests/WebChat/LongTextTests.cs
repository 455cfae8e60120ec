using AdviceBot.Core.Content;
using AdviceBot.Web.Tests.Support;
using AdviceBot.Web.WebChat;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>C12: about 120 words are read at once; what is longer waits behind "Show the rest", without scripts too.</summary>
[Collection(Served.Name)]
public sealed class LongTextTests(SharedProgram shared)
{
    private const string TenWords = "One two three four five six seven eight nine ten.";

    private ContentSet Content => shared.Program.Content;

    [Fact]
    public async Task C12_A_long_section_is_in_two_parts_and_no_word_is_lost()
    {
        var topic = Content.Topics["getting-money-back"];
        var option = topic.Steps[0].Options.First(option => option.Show == "bank-transfer");
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(topic.Title);
        await chat.ChooseAsync(option.Say);

        var section = topic.FindSection("bank-transfer")!;
        var reply = chat.Page.QuerySelectorAll("#turns .reply").Single(reply => reply.QuerySelector("h3")?.TextContent == section.Heading);
        var rest = reply.QuerySelector("details")!;
        Assert.Equal(Content.Labels["show-rest"], rest.QuerySelector("summary")!.TextContent);
        Assert.Equal($"{section.Heading} {ChatClient.PlainHtml(section.Text.Html)}", ChatClient.Plain(reply).Replace($" {Content.Labels["show-rest"]}", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task C2_The_step_to_take_stands_first_in_an_answer()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync("Romance fraud");
        var first = chat.Page.QuerySelector("#turns .answer > p")!;
        Assert.StartsWith("Do not send money", ChatClient.Plain(first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_services_at_the_end_of_a_topic_are_all_there_and_an_urgent_card_hides_none()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync("he is outside my door with a knife");
        Assert.Empty(chat.UrgentCard!.QuerySelectorAll("details"));

        var topic = Content.Topics["getting-money-back"];
        chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(topic.Title);
        while (chat.Choices.Contains(Content.Labels["skip-question"])) await chat.ChooseAsync(Content.Labels["skip-question"]);
        Assert.Equal(topic.Services.Select(id => Content.Services[id].Name), chat.Page.QuerySelectorAll("#turns .service-name").Select(name => name.TextContent));
        Assert.Equal(topic.Services.Count - 3, chat.Page.QuerySelectorAll("#turns details .service-name").Length);
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 0)]
    [InlineData(14, 0)]
    [InlineData(15, 3)]
    [InlineData(30, 18)]
    public void C12_The_rest_begins_with_a_whole_paragraph_and_is_worth_a_press(int paragraphs, int rest)
    {
        var parts = LeadAndRest.Of(new ApprovedText(string.Join("\n\n", Enumerable.Repeat(TenWords, paragraphs))));
        Assert.Equal(string.Join("\n\n", Enumerable.Repeat(TenWords, paragraphs - rest)), parts.Lead.Markdown);
        Assert.Equal(string.Join("\n\n", Enumerable.Repeat(TenWords, rest)), parts.Rest.Markdown);
    }

    [Fact]
    public void C12_The_first_paragraph_is_never_hidden()
    {
        var parts = LeadAndRest.Of(new ApprovedText(string.Concat(Enumerable.Repeat(TenWords + " ", 20)) + "\n\n" + string.Concat(Enumerable.Repeat(TenWords + " ", 5))));
        Assert.Equal(200, parts.Lead.Plain.Split(' ').Length);
        Assert.Equal(50, parts.Rest.Plain.Split(' ').Length);
    }
}

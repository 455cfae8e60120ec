using System.Net;
using AdviceBot.Core.Urgency;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>Danger comes first whatever surrounds it (U1), and the card is the first thing in the turn (A10, U10).</summary>
[Collection(Served.Name)]
public sealed class UrgencyFirstTests(SharedProgram shared)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    private const string Danger = "he is outside my door with a knife";

    // One phrase for each danger of the seed list (U7) that is an emergency beyond argument.
    public static TheoryData<string> Emergencies { get; } =
    [
        Danger,
        "someone is breaking into my house right now",
        "I have taken an overdose of pills",
    ];

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task Alone(string danger) => await AssertCardAsync(danger);

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task With_a_telephone_number(string danger) => await AssertCardAsync($"{danger} ring me on 07700 900123");

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task With_personal_details(string danger) => await AssertCardAsync($"{danger}. My card is 4111 1111 1111 1111, me@example.com, AB123456C");

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task At_the_end_of_five_thousand_characters(string danger) => await AssertCardAsync(Filler(5_000) + ". " + danger + ".");

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task At_the_start_of_a_hundred_thousand_characters(string danger) => await AssertCardAsync(danger + ". " + Filler(100_000));

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task With_another_language_around_it(string danger) => await AssertCardAsync($"Mae rhywbeth wedi digwydd. {danger}. Proszę mi pomóc.");

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task In_the_middle_of_a_topic(string danger)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(Romance);
        await chat.SayAsync(danger);
        AssertFirst(chat);
    }

    [Fact]
    public async Task In_two_messages_U9()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync("he is got a");
        Assert.Null(chat.UrgentCard);
        await chat.SayAsync("knife");
        AssertFirst(chat);
    }

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task On_a_button(string danger)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.PostAsync(("message", ""), ("say", danger));
        AssertFirst(chat);
    }

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task Left_in_the_box_while_a_button_is_pressed(string danger)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(Romance);
        await chat.PostAsync(("message", danger), ("say", "Yes"));
        AssertFirst(chat);
        Assert.Contains(shared.Program.Content.Topics["romance-fraud"].FindSection("money-sent")!.Heading, chat.Messages[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_the_hundredth_message_in_a_minute_answered_or_refused()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        var refused = 0;
        for (var i = 0; i < 500 && refused == 0; i++)
        {
            // Ninety-nine at once, then the one that counts.
            await Task.WhenAll(Enumerable.Range(0, 99).Select(_ => chat.Http.PostAsync("/", new FormUrlEncodedContent([new("conversation", chat.ConversationId), new("message", "hello")]))));
            await chat.SayAsync(Danger);
            AssertCard(chat);
            if (chat.Response.StatusCode == HttpStatusCode.TooManyRequests) refused++;
        }

        Assert.Equal(1, refused);
        Assert.Contains(ChatClient.PlainHtml(shared.Program.Content.Replies["too-busy"].Text.Html), ChatClient.Plain(chat.Page.Body!), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Emergencies))]
    public async Task In_a_message_that_is_too_long_to_answer(string danger)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(danger + ". " + Filler(1_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chat.Response.StatusCode);
        AssertCard(chat);
    }

    [Fact]
    public async Task An_ordinary_question_gets_no_card()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync("how do I choose a strong password");
        Assert.Null(chat.UrgentCard);
    }

    private async Task AssertCardAsync(string message)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(message);
        Assert.Equal(HttpStatusCode.OK, chat.Response.StatusCode);
        AssertFirst(chat);
    }

    private void AssertFirst(ChatClient chat)
    {
        AssertCard(chat);
        Assert.Contains("urgent", chat.Page.QuerySelectorAll("#turns > li")[1].ClassList);
        Assert.Empty(chat.UrgentCard!.QuerySelectorAll("button"));
    }

    // The heading is the action and carries the hidden word (U13); the words are the approved ones of the finding's tier.
    private void AssertCard(ChatClient chat)
    {
        var content = shared.Program.Content;
        var tier = Enum.Parse<UrgentTier>(chat.UrgentCard!.GetAttribute("data-tier")!, ignoreCase: true);
        Assert.True(tier > UrgentTier.Serious);
        var page = content.Replies["urgent-" + chat.UrgentCard.GetAttribute("data-tier")];
        Assert.Equal($"{content.Labels["emergency-hidden"]} {page.Title}", ChatClient.Plain(chat.UrgentCard.QuerySelector(".card-heading")!));
        Assert.Contains(ChatClient.PlainHtml(page.Text.Html), ChatClient.Plain(chat.UrgentCard), StringComparison.Ordinal);
        Assert.Equal(content.Labels["call-999"], chat.UrgentCard.QuerySelector("a[href='tel:999']")!.TextContent);
    }

    private static string Filler(int length) => string.Concat(Enumerable.Repeat("I would like to know about a web page. ", (length / 39) + 1))[..length];
}

using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>What only Teams has: the copy for a caller, the owner of a page, what is new (P8, E14, T2, T11).</summary>
public sealed class StaffCommandTests
{
    private const string ParcelCopy = """
        Parcel texts

        Do not press the link.

        From Test Police.

        Helpline: People who were tricked
        Telephone: 0300 111 222. Free, day and night.
        Open: 24 hours

        Checked on 21 November 2026

        https://www.example.org/assistant/advice/parcel
        """;

    private readonly TestBot _bot = TeamsContent.Bot();

    public StaffCommandTests() => _bot.Topics.Answer("IP Jane Doe has a parcel text", "parcel").Answer("romance", "romance").Answer("first", "first-response");

    [Fact]
    public async Task P8_The_copy_for_the_caller_is_the_public_answer_as_plain_text_and_quotes_nobody()
    {
        var chat = Chat.InTeams(_bot);
        await chat.SayActivityAsync("IP Jane Doe has a parcel text");
        var copy = Assert.Single(await chat.SayActivityAsync("Copy for the caller"));
        Assert.Equal(ParcelCopy.ReplaceLineEndings("\n"), copy.Text);
        Assert.Equal(TextFormatTypes.Plain, copy.TextFormat);
        Assert.Empty(copy.Attachments ?? []);
    }

    [Fact]
    public async Task P8_The_button_of_an_older_card_copies_the_page_of_that_card()
    {
        var chat = Chat.InTeams(_bot);
        var card = TeamsContent.Cards(await chat.SayActivityAsync("IP Jane Doe has a parcel text"))[0];
        await chat.SayActivityAsync("romance");
        var press = chat.Message("Copy for the caller");
        press.Value = TeamsContent.Data(card, "Copy for the caller");
        Assert.Equal(ParcelCopy.ReplaceLineEndings("\n"), (await chat.SendAsync(press))[0].Text);
    }

    [Fact]
    public async Task P8_The_copy_of_a_page_never_has_its_staff_note()
    {
        var chat = Chat.InTeams(_bot);
        await chat.SayActivityAsync("romance");
        var copy = (await chat.SayActivityAsync("copy for the caller"))[0].Text;
        Assert.StartsWith("Romance fraud\n\nStop sending money.", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask who is listening", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T11_A_page_for_staff_has_no_copy_for_a_caller()
    {
        var chat = Chat.InTeams(_bot);
        var card = TeamsContent.Cards(await chat.SayActivityAsync("first"))[0];
        Assert.Equal(["Who owns this page"], TeamsContent.Buttons(card));
        Assert.Equal(["Open a page first."], await LinesAsync(chat, "copy for the caller"));
    }

    [Theory]
    [InlineData("copy for the caller")]
    [InlineData("who owns this page")]
    public async Task T1_A_command_without_a_page_in_hand_says_what_to_do(string command) =>
        Assert.Equal(["Open a page first."], await LinesAsync(Chat.InTeams(_bot), command));

    [Fact]
    public async Task E14_The_owner_of_a_page_is_named_with_its_dates()
    {
        var chat = Chat.InTeams(_bot);
        await chat.SayActivityAsync("IP Jane Doe has a parcel text");
        Assert.Equal(
            ["Parcel texts", "- Kept by: Test team\r- Checked on 21 November 2026\r- To be checked again by 21 May 2027", "Tell this team."],
            await LinesAsync(chat, "who owns this page"));
    }

    [Fact]
    public async Task What_is_new_lists_the_pages_of_the_last_month_newest_first_and_staff_pages_only_in_a_personal_chat()
    {
        var content = TeamsContent.Load(folder =>
        {
            Redate(folder, "scams/parcel", "2026-11-22");
            Redate(folder, "scams/tickets", "2026-10-20");
        });
        var bot = TeamsContent.Bot(content);
        const string Personal = "- Parcel texts (22 November 2026)\r- Crypto scams (21 November 2026)\r- Rental scams (21 November 2026)\r- Romance fraud (21 November 2026)";
        Assert.Equal(["Changed pages", "These pages changed.", Personal + "\r- First response (21 November 2026)"], await LinesAsync(Chat.InTeams(bot), "what is new"));
        Assert.Equal(["Changed pages", "These pages changed.", Personal], await LinesAsync(Chat.InTeams(bot, "channel"), "what is new"));
    }

    [Fact]
    public async Task What_is_new_says_so_where_nothing_is()
    {
        _bot.Time.Now = new(2027, 1, 2, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(["Nothing changed."], await LinesAsync(Chat.InTeams(_bot), "what is new"));
    }

    [Fact]
    public async Task T2_Help_in_Teams_lists_the_commands_of_Teams() =>
        Assert.Equal(["These words work: help, tip."], await LinesAsync(Chat.InTeams(_bot), "help"));

    [Fact]
    public async Task A_command_of_Teams_means_nothing_on_the_web_where_the_words_are_understood_as_a_message()
    {
        var bot = new TestBot();
        bot.Serve(TeamsContent.Load());
        bot.Topics.Answer("what is new", "parcel");
        Assert.Equal(TestContent.ParcelAnswer, (await new Chat(bot).SayAsync("what is new"))[0]);
    }

    [Fact]
    public async Task A_command_in_the_middle_of_a_question_is_answered_and_the_question_is_asked_again()
    {
        var chat = Chat.InTeams(_bot);
        await chat.SayActivityAsync("romance");
        var cards = TeamsContent.Cards(await chat.SayActivityAsync("who owns this page"));
        Assert.Equal("Romance fraud", TeamsContent.Lines(cards[0])[0]);
        Assert.Equal([TestContent.RomanceQuestion], TeamsContent.Lines(cards[1]));
    }

    private static void Redate(string folder, string topic, string day)
    {
        var file = Path.Combine(folder, "topics", topic + ".md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("reviewed: 2026-11-21", "reviewed: " + day, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(Chat chat, string text) =>
        TeamsContent.Lines(TeamsContent.Cards(await chat.SayActivityAsync(text))[0]);
}

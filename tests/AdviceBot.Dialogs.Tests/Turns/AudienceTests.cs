using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Connector;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>T11: staff pages and notes are for one officer alone with the assistant in Teams.</summary>
public sealed class AudienceTests
{
    private readonly TestBot _bot = new();

    public AudienceTests() => _bot.Topics.Answer("romance", "romance");

    [Fact]
    public async Task T11_In_a_personal_chat_staff_get_their_pages_and_notes()
    {
        var chat = Chat.InTeams(_bot);
        Assert.Equal([TestContent.StaffAnswer, TestContent.ParcelClosing], await chat.SayAsync("First response"));
        Assert.Equal(
            [TestContent.RomanceAnswer.Replace("## ", "## Now about: ", StringComparison.Ordinal), TestContent.StaffNote, TestContent.RomanceQuestion],
            await chat.SayAsync("romance"));
    }

    [Theory]
    [InlineData(Channels.Msteams, "channel")]
    [InlineData(Channels.Msteams, "groupChat")]
    [InlineData(Channels.Msteams, null)]
    [InlineData(Channels.Webchat, "personal")]
    [InlineData(Channels.Directline, null)]
    public async Task T11_Anywhere_else_staff_pages_and_notes_are_not_there(string channel, string? type)
    {
        var chat = new Chat(_bot, channel, type);
        Assert.Equal(["I do not have a page that fits."], await chat.SayAsync("First response"));
        Assert.Equal(Core.Content.Audience.Public, _bot.Topics.Asked.Single().Audience);
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await chat.SayAsync("romance"));
    }
}

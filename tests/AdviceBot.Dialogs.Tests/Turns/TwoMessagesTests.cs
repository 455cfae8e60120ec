using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;
using Newtonsoft.Json;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>U9: danger said in two messages is seen, and the state between them holds no word of it (P3). With the repository's own rules.</summary>
public sealed class TwoMessagesTests
{
    private static readonly Lazy<KnowledgeBase> Knowledge = new(() =>
    {
        var content = new ContentLoader(Repository.Content, Words.Required).Load().Content!;
        return new KnowledgeBase(content, new FakeTopicFinder(), new UrgencyDetectorFactory().Create(content with { SecondLook = SecondLookContent.None }), new PhraseBook(content), new LazyLanguageDetector(new LanguageDetectorFactory(), content));
    });

    private readonly TestBot _bot = new(knowledge: () => Knowledge.Value);

    [Theory]
    [InlineData("he is got a", "knife")]
    [InlineData("my ex is", "in my house")]
    public async Task U9_the_card_comes_with_the_second_message(string first, string second)
    {
        var chat = new Chat(_bot);
        Assert.DoesNotContain(await chat.SayAsync(first), IsCard);
        Assert.True(IsCard((await chat.SayAsync(second))[0]));
    }

    [Theory]
    [InlineData("help", "help")]
    [InlineData("Help", "HELP!")]
    [InlineData("help", "help me")]
    public async Task The_command_help_sent_twice_is_no_cry_for_help(string first, string second)
    {
        var chat = new Chat(_bot);
        await chat.SayAsync(first);
        Assert.Equal(Knowledge.Value.Content.Replies[Words.Help].Text.Markdown, (await chat.SayAsync(second))[0]);
    }

    [Theory]
    [InlineData("help", "me please he's here")]
    [InlineData("help", "help me please he's here")]
    [InlineData("help", "help help")]
    public async Task U9_help_and_more_than_the_command_is_one(string first, string second)
    {
        var chat = new Chat(_bot);
        await chat.SayAsync(first);
        Assert.True(IsCard((await chat.SayAsync(second))[0]));
    }

    [Fact]
    public async Task U9_another_conversation_is_not_the_second_message()
    {
        await new Chat(_bot).SayAsync("he is got a");
        Assert.DoesNotContain(await new Chat(_bot, id: "conversation-2").SayAsync("knife"), IsCard);
    }

    [Fact]
    public async Task U9_a_message_between_ends_it()
    {
        var chat = new Chat(_bot);
        await chat.SayAsync("he is got a");
        await chat.SayAsync("what time do you open");
        Assert.DoesNotContain(await chat.SayAsync("knife"), IsCard);
    }

    [Fact]
    public void P3_what_is_kept_between_them_is_numbers()
    {
        var (finding, trail) = Knowledge.Value.UrgencyDetector.Continue("my ex Zebedee is in", null);
        Assert.Null(finding);
        Assert.Matches("""^\{"Rules":-?\d+,"Met":\[[\d,]*\],"Open":\[[\d,]*\],"Places":\[[\d,-]*\]\}$""", JsonConvert.SerializeObject(trail));
    }

    private static bool IsCard(string text) => text.Contains("999", StringComparison.Ordinal) && text.Contains("55", StringComparison.Ordinal);
}

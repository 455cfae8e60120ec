using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Schema;

/// <summary>BOT_PROTOCOL section 6: mentions stay until the bot takes its own out.</summary>
public sealed class MentionTests
{
    [Theory]
    [InlineData("<at>Bot</at> help me", "<at>Bot</at>", "help me")]
    [InlineData("help <AT>bot</AT> me <at>Bot</at>", "<at>Bot</at>", "help  me")]
    [InlineData("<at>Bot</at> help", null, "help")]
    public void The_bots_own_mention_is_taken_out_everywhere(string text, string? mention, string left)
    {
        var activity = Mentioning(text, new Mention(new ChannelAccount("bot1", "Bot"), mention));

        Assert.Equal(left, activity.RemoveRecipientMention());
        Assert.Equal(left, activity.Text);
    }

    [Fact]
    public void Somebody_elses_mention_stays()
    {
        var activity = Mentioning("<at>Ann</at> said so", new Mention(new ChannelAccount("ann", "Ann"), "<at>Ann</at>"));

        Assert.Equal("<at>Ann</at> said so", activity.RemoveRecipientMention());
        Assert.False(activity.MentionsRecipient());
    }

    [Fact]
    public void Without_a_recipient_the_text_stays_and_nothing_is_thrown()
    {
        var activity = Mentioning("<at>Bot</at> help", new Mention(new ChannelAccount("bot1"), "<at>Bot</at>"));
        activity.Recipient = null;

        Assert.Equal("<at>Bot</at> help", activity.RemoveRecipientMention());
    }

    [Fact]
    public async Task The_middleware_takes_it_out_and_leaves_other_entities()
    {
        var adapter = new TestAdapter().Use(new NormalizeMentionsMiddleware());
        var activity = Mentioning("<at>Bot</at> hi", new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>"));
        activity.Entities.Add(new Entity("clientInfo"));
        Activity? seen = null;

        await adapter.ProcessActivityAsync(activity, (turn, _) => Task.FromResult(seen = turn.Activity));

        Assert.Equal("hi", seen!.Text);
        Assert.Equal(["clientInfo"], seen.Entities.Select(e => e.Type));
    }

    private static Activity Mentioning(string text, Mention mention) => new(ActivityTypes.Message)
    {
        Text = text,
        Recipient = new ChannelAccount("bot1", "Bot"),
        Entities = [mention],
    };
}

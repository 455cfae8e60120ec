using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Teams.Tips;
using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>The tip of the week: reading the pages, showing it, subscribing and stopping (P2, P3).</summary>
public sealed class TipTests
{
    private readonly TestBot _bot = TeamsContent.Bot();

    [Fact]
    public async Task The_tip_of_the_week_is_shown_and_next_week_brings_the_next_one_and_then_the_first_again()
    {
        var chat = Chat.InTeams(_bot);
        Assert.Equal(["Tip words", "Ask what happened next.", "Write subscribe to get more.", "Parcel texts", "About Parcel texts"], await LinesAsync(chat, "tip"));
        _bot.Time.Now += TimeSpan.FromDays(7);
        Assert.Equal("Tip bank", (await LinesAsync(chat, "tip"))[0]);
        _bot.Time.Now += TimeSpan.FromDays(7);
        Assert.Equal("Tip words", (await LinesAsync(chat, "tip"))[0]);
    }

    [Fact]
    public void A_week_changes_on_Monday_in_UK_time()
    {
        var tips = TeamsContent.Load().Tips;
        Assert.Equal("words", TipCalendar.Of(tips, new DateOnly(2026, 11, 22))!.Id);
        Assert.Equal("bank", TipCalendar.Of(tips, new DateOnly(2026, 11, 23))!.Id);
        Assert.Null(TipCalendar.Of([], new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public async Task P2_P3_A_subscription_keeps_the_address_of_the_chat_and_nothing_of_anybody_in_it()
    {
        var chat = new Chat(_bot, Channels.Msteams, "channel", "19:team@thread;messageid=77");
        var activity = chat.Message("subscribe");
        activity.From = new ChannelAccount("29:secret-person", "Sam Secret", aadObjectId: "aad-secret");
        Assert.Equal(["Tips come here."], TeamsContent.Lines(TeamsContent.Cards(await chat.SendAsync(activity))[0]));
        var stored = Assert.Single(await ClaimAsync());
        Assert.Equal("19:team@thread", stored.Conversation.Id);
        Assert.Equal("https://test.invalid/", stored.ServiceUrl);
        Assert.Null(stored.User);
        Assert.Null(stored.ActivityId);
        Assert.DoesNotContain("ecret", _bot.Tips.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", _bot.Tips.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("subscribe", string.Concat(_bot.Tips.Items.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_deletes_the_subscription_and_no_other()
    {
        var first = new Chat(_bot, Channels.Msteams, "personal", "first");
        var second = new Chat(_bot, Channels.Msteams, "personal", "second");
        await first.SayActivityAsync("subscribe");
        await first.SayActivityAsync("subscribe");
        await second.SayActivityAsync("subscribe");
        Assert.Equal(["No more tips."], await LinesAsync(first, "stop tips"));
        Assert.Equal(["second"], (await ClaimAsync()).Select(reference => reference.Conversation.Id));
    }

    [Fact]
    public async Task Taking_the_app_out_of_a_chat_deletes_its_subscription()
    {
        var chat = Chat.InTeams(_bot);
        await chat.SayActivityAsync("subscribe");
        Assert.Empty(await chat.SendAsync(new Activity { Type = ActivityTypes.InstallationUpdate, Action = "remove" }));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task A_week_is_claimed_once_and_the_week_of_the_first_subscription_not_at_all()
    {
        await Chat.InTeams(_bot).SayActivityAsync("subscribe");
        Assert.Empty(await _bot.Subscriptions.ClaimWeekAsync(CancellationToken.None));
        Assert.Single(await ClaimAsync());
        Assert.Empty(await _bot.Subscriptions.ClaimWeekAsync(CancellationToken.None));
    }

    [Fact]
    public async Task T1_Where_tips_are_off_subscribing_says_so()
    {
        using var off = new TipSubscriptions(null, _bot.Time);
        Assert.False(off.AreOn);
        await off.RemoveAsync(new Activity { Conversation = new ConversationAccount(id: "any") }, CancellationToken.None);
        Assert.Empty(await off.ClaimWeekAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("week: 1", "", "\"week\" is missing.")]
    [InlineData("week: 1", "week: one", "\"week\" must be a whole number from 1, not \"one\".")]
    [InlineData("week: 1", "week: 0", "\"week\" must be a whole number from 1, not \"0\".")]
    [InlineData("week: 1", "week: 2", "Week 2 belongs to tips/bank.md already. Give this tip another \"week\".")]
    [InlineData("next: [parcel]", "next: [parcels]", "There is no topic \"parcels\". Did you mean \"parcel\"?")]
    [InlineData("Call the bank first.", "", "The tip is missing: write it below the settings.")]
    [InlineData("owner: Test team", "", "\"owner\" is missing.")]
    public void E6_A_faulty_tip_is_reported_in_plain_words_and_left_out(string from, string to, string message)
    {
        var folder = Directory.CreateTempSubdirectory("advicebot-tips-").FullName;
        try
        {
            TestContent.Load(source => Copy(source, folder));
            TeamsContent.WriteTip(folder, "bank", 1, "Call the bank first.");
            TeamsContent.WriteTip(folder, "words", 2, "Ask what happened next.");
            var file = Path.Combine(folder, "tips/bank.md");
            File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
            var result = new ContentLoader(folder, RequiredWords.None).Load();
            Assert.Contains(result.Findings, finding => finding.File.StartsWith("tips/", StringComparison.Ordinal) && finding.Message == message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    // The Monday after.
    private Task<IReadOnlyList<ConversationReference>> ClaimAsync()
    {
        _bot.Time.Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        return _bot.Subscriptions.ClaimWeekAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(Chat chat, string text) =>
        TeamsContent.Lines(TeamsContent.Cards(await chat.SayActivityAsync(text))[0]);
}

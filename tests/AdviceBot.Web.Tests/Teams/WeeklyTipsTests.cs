using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Teams.Tips;
using AdviceBot.Web.Teams.Tips;
using AdviceBot.Web.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.Teams;

/// <summary>The weekly sending of the tip: on its day and hour in the UK, once, to every chat, whatever one of them does.</summary>
public sealed class WeeklyTipsTests : IKnowledgeBaseSource, IProactiveChannel, IDisposable
{
    private static readonly ContentSet Content = new ContentLoader(Repository.Content, RequiredWords.None).Load().Content!;

    // A Saturday in winter, when UK time is UTC.
    private readonly ManualTime _time = new(new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-tips-").FullName;
    private readonly List<(string Conversation, string Heading)> _sent = [];
    private readonly LogCapture _log = new();
    private readonly TipOptions _options = new();
    private string? _unreachable;

    public KnowledgeBase Current { get; } = new(Content, null!, null!, null!, null!);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_tip_goes_out_on_Monday_from_nine_in_the_UK_and_only_once()
    {
        var tips = await SubscribedAsync("first", "second");
        foreach (var (hours, count) in new[] { (0, 0), (44, 0), (1, 2), (1, 2), (24 * 6, 2) })
        {
            _time.Advance(TimeSpan.FromHours(hours));
            await tips.SendIfDueAsync(CancellationToken.None);
            Assert.Equal(count, _sent.Count);
        }

        var heading = TipCalendar.Of(Content.Tips, new DateOnly(2026, 11, 23))!.Title;
        Assert.Equal([("first", heading), ("second", heading)], _sent);
    }

    [Fact]
    public async Task In_summer_the_hour_is_that_of_the_clock_on_the_wall()
    {
        _time.Advance(new DateTimeOffset(2027, 6, 5, 12, 0, 0, TimeSpan.Zero) - _time.GetUtcNow());
        var tips = await SubscribedAsync("first");
        _time.Advance(TimeSpan.FromHours(43) + TimeSpan.FromMinutes(59));
        await tips.SendIfDueAsync(CancellationToken.None);
        Assert.Empty(_sent);
        _time.Advance(TimeSpan.FromMinutes(1));
        await tips.SendIfDueAsync(CancellationToken.None);
        Assert.Single(_sent);
    }

    [Fact]
    public async Task Another_day_and_hour_can_be_configured()
    {
        (_options.Day, _options.Hour) = (DayOfWeek.Sunday, 18);
        var tips = await SubscribedAsync("first");
        _time.Advance(new DateTimeOffset(2026, 11, 29, 17, 59, 0, TimeSpan.Zero) - _time.GetUtcNow());
        await tips.SendIfDueAsync(CancellationToken.None);
        Assert.Empty(_sent);
        _time.Advance(TimeSpan.FromMinutes(1));
        await tips.SendIfDueAsync(CancellationToken.None);
        Assert.Single(_sent);
    }

    [Fact]
    public async Task Two_instances_that_share_the_folder_send_once_and_a_restart_loses_nothing()
    {
        var tips = await SubscribedAsync("first");
        _time.Advance(TimeSpan.FromDays(2));
        await tips.SendIfDueAsync(CancellationToken.None);
        await Tips(Subscriptions()).SendIfDueAsync(CancellationToken.None);
        Assert.Single(_sent);
        _time.Advance(TimeSpan.FromDays(7));
        await Tips(Subscriptions()).SendIfDueAsync(CancellationToken.None);
        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public async Task P2_One_chat_that_cannot_be_reached_keeps_the_tip_from_no_other_and_its_name_from_the_log()
    {
        var tips = await SubscribedAsync("first", "second");
        _unreachable = "first";
        _time.Advance(TimeSpan.FromDays(2));
        await tips.SendIfDueAsync(CancellationToken.None);
        Assert.Equal(["second"], _sent.Select(sent => sent.Conversation));
        Assert.Contains("sent to 1 of 2 chats", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("first is away", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_looks_every_ten_minutes_and_goes_on_after_a_fault()
    {
        using var provider = LoggerFactory.Create(logging => logging.AddProvider(_log));
        var tips = await SubscribedAsync("first");
        using var service = new WeeklyTipService(tips, _time, provider.CreateLogger<WeeklyTipService>());
        await service.StartAsync(CancellationToken.None);
        await UntilAsync(() => _time.Timers > 0);
        var file = Directory.GetFiles(_folder, "*.json").Single();
        var stored = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, "{ broken");
        _time.Advance(TimeSpan.FromDays(2));
        await UntilAsync(() => _log.Text.Contains("put off for ten minutes", StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, stored);
        _time.Advance(TimeSpan.FromMinutes(10));
        await UntilAsync(() => _sent.Count == 1);
        await service.StopAsync(CancellationToken.None);
    }

    async Task IProactiveChannel.ContinueAsync(ConversationReference conversation, BotCallbackHandler turn, CancellationToken cancellationToken)
    {
        if (conversation.Conversation.Id == _unreachable) throw new HttpRequestException("first is away");
        var adapter = new TestAdapter(new ConversationReference(conversation: conversation.Conversation, channelId: conversation.ChannelId, bot: conversation.Bot, user: new ChannelAccount("nobody"), serviceUrl: conversation.ServiceUrl));
        await adapter.ProcessActivityAsync(new Activity { Type = ActivityTypes.Event, ChannelId = conversation.ChannelId, Conversation = conversation.Conversation }, turn, cancellationToken);
        var card = (JObject)((Activity)adapter.GetNextReply()).Attachments[0].Content;
        _sent.Add((conversation.Conversation.Id, (string)card.SelectToken("$.body[0].text")!));
    }

    private async Task<WeeklyTips> SubscribedAsync(params string[] conversations)
    {
        var subscriptions = Subscriptions();
        foreach (var id in conversations)
        {
            await subscriptions.AddAsync(new Activity { ChannelId = "msteams", ServiceUrl = "https://teams.invalid/", Recipient = new ChannelAccount("bot"), Conversation = new ConversationAccount(id: id) }, CancellationToken.None);
        }

        return Tips(subscriptions);
    }

    private TipSubscriptions Subscriptions() => new(new FolderStorage(_folder), _time);

    private WeeklyTips Tips(TipSubscriptions subscriptions)
    {
        var provider = LoggerFactory.Create(logging => logging.AddProvider(_log));
        return new WeeklyTips(this, subscriptions, this, new ReplySender([new AdaptiveCardReplyRenderer()]), Options.Create(_options), _time, provider.CreateLogger<WeeklyTips>());
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!done()) await Task.Delay(20, limit.Token);
    }
}

using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Teams.Tips;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Teams.Tips;

/// <summary>Sends the tip of the week, once a week, to every chat that asked for it.</summary>
internal sealed class WeeklyTips(
    IKnowledgeBaseSource knowledge,
    TipSubscriptions subscriptions,
    IProactiveChannel channel,
    ReplySender replies,
    IOptions<TipOptions> options,
    TimeProvider time,
    ILogger<WeeklyTips> logger)
{
    /// <summary>Sends where it is time to; otherwise does nothing.</summary>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when all are sent.</returns>
    public async Task SendIfDueAsync(CancellationToken cancellationToken)
    {
        var content = knowledge.Current.Content;
        if (!IsDue() || TipCalendar.Of(content.Tips, UkTime.Today(time)) is not { } tip) return;
        var conversations = await subscriptions.ClaimWeekAsync(cancellationToken);
        if (conversations.Count == 0) return;
        var reply = TipCalendar.Say(tip, content);
        var sent = 0;
        foreach (var conversation in conversations)
        {
            if (await SendAsync(conversation, reply, content, cancellationToken)) sent++;
        }

        Log.TipsSent(logger, tip.Id, sent, conversations.Count);
    }

    private bool IsDue()
    {
        var now = UkTime.Now(time);
        var due = UkTime.MondayOf(DateOnly.FromDateTime(now))
            .AddDays(((int)options.Value.Day + 6) % 7)
            .ToDateTime(new TimeOnly(options.Value.Hour, 0));
        return now >= due;
    }

    // One chat that cannot be reached must not keep the tip from the others.
    private async Task<bool> SendAsync(ConversationReference conversation, Reply reply, ContentSet content, CancellationToken cancellationToken)
    {
        var sent = false;
        try
        {
            await channel.ContinueAsync(conversation, async (context, stop) => sent = await TrySendAsync(context, reply, content, stop), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.TipFailed(logger, fault.GetType());
        }

        return sent;
    }

    // Inside the turn, so that the adapter does not send its error page to a chat in which nobody asked for anything.
    private async Task<bool> TrySendAsync(ITurnContext context, Reply reply, ContentSet content, CancellationToken cancellationToken)
    {
        try
        {
            context.OnSendActivities((_, activities, send) =>
            {
                // It answers nobody's message; the SDK would name one that does not exist.
                activities.ForEach(activity => activity.ReplyToId = null);
                return send();
            });
            await replies.SendAsync(context, reply, content, cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.TipFailed(logger, fault.GetType());
            return false;
        }
    }
}

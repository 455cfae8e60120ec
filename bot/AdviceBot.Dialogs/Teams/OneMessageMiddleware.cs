using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace AdviceBot.Dialogs.Teams;

/// <summary>
/// Sends what a turn says in Teams as one message with several cards, so that a channel gets one whole answer (T5). An urgent card is not
/// held back: it goes out at once, by itself.
/// </summary>
public sealed class OneMessageMiddleware : IMiddleware
{
    // Cards are kept well below the 28 KB that Teams is known to take in one message (T7).
    private const int MostCharacters = 24_000;
    private const int MostCards = 10;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        // Only a person's message gets more than one card; a turn that nobody asked for must see its own sending fail.
        if (turnContext.Activity.Type != ActivityTypes.Message || !TeamsChat.Is(turnContext.Activity))
        {
            await next(cancellationToken);
            return;
        }

        List<Activity>? held = [];
        turnContext.OnSendActivities((_, activities, send) =>
        {
            if (held is null || !activities.TrueForAll(CanWait)) return send();
            held.AddRange(activities);
            return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
        });
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            var messages = Join(held).ToArray<IActivity>();
            held = null;
            if (messages.Length > 0) await turnContext.SendActivitiesAsync(messages, cancellationToken);
        }
    }

    private static bool CanWait(Activity activity) =>
        activity.Type == ActivityTypes.Message && activity.Attachments is [_] && activity.Importance != ActivityImportance.High;

    private static IEnumerable<Activity> Join(List<Activity> held)
    {
        Activity? open = null;
        var size = 0;
        foreach (var activity in held)
        {
            var added = JsonConvert.SerializeObject(activity.Attachments[0].Content).Length;
            if (open is not null && size + added <= MostCharacters && open.Attachments.Count < MostCards)
            {
                open.Attachments.Add(activity.Attachments[0]);
                open.InputHint = activity.InputHint;
                size += added;
                continue;
            }

            if (open is not null) yield return open;
            open = activity;
            open.AttachmentLayout = AttachmentLayoutTypes.List;
            size = added;
        }

        if (open is not null) yield return open;
    }
}

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the bot's own mention out of every message before the bot sees it.</summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    public bool RemoveRecipientMention { get; set; } = true;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (RemoveRecipientMention && turnContext.Activity is { Recipient.Id: { } bot } activity)
        {
            activity.RemoveRecipientMention();
            // Other entities (client info, places) and other people's mentions stay.
            activity.Entities = activity.Entities?
                .Where(e => e.Type != "mention" || (e as Mention ?? e.GetAs<Mention>()).Mentioned?.Id != bot)
                .ToList();
        }

        await next(cancellationToken).ConfigureAwait(false);
    }
}

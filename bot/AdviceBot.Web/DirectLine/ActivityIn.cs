using AdviceBot.Dialogs.Turns;
using AdviceBot.Web.BotFramework;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.DirectLine;

/// <summary>What a client sent: only the fields that the assistant knows, and no file ever (S31).</summary>
/// <param name="Activity">What the bot gets.</param>
/// <param name="ClientId">The client's own id for it, or null.</param>
internal sealed record ActivityIn(Activity Activity, string? ClientId)
{
    private const string ClientIdField = "clientActivityID";
    private const int LongestClientId = 100;

    /// <summary>Every text in it, for the urgency check (U1).</summary>
    public string AllText => TurnInput.Read(Activity).AllText;

    /// <summary>Reads a body.</summary>
    /// <param name="body">The bytes.</param>
    /// <returns>What was sent, or null where it is no activity.</returns>
    public static ActivityIn? Read(ReadOnlySpan<byte> body)
    {
        if (ActivityJson.Read(body) is not { Type.Length: > 0 } sent) return null;
        var activity = new Activity(sent.Type)
        {
            Text = sent.Text,
            TextFormat = sent.TextFormat,
            Locale = sent.Locale,
            Name = sent.Name,
            Value = sent.Value,
        };
        var clientId = (sent.ChannelData as JObject)?[ClientIdField] is JValue { Value: string { Length: <= LongestClientId } id } ? id : null;
        return new ActivityIn(activity, clientId);
    }

    /// <summary>The activity as clients get it back: the usual one shows a message as sent only when its own id returns.</summary>
    /// <returns>A copy.</returns>
    public Activity Echo() => new(Activity.Type)
    {
        Text = Activity.Text,
        TextFormat = Activity.TextFormat,
        Locale = Activity.Locale,
        Name = Activity.Name,
        Value = Activity.Value,
        ChannelData = ClientId is null ? null : new JObject { [ClientIdField] = ClientId },
    };
}

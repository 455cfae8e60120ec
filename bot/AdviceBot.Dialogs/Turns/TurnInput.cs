using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Turns;

/// <summary>
/// What a person sent, read in one place: typed text, a button's text, or a card's fields; the mention of the bot removed; never
/// null (pitfalls 5 and T8).
/// </summary>
/// <param name="Text">What to understand; empty where nothing was written.</param>
/// <param name="TopicId">The topic that a card's button named, or null.</param>
/// <param name="AllText">Every text in the message, for the urgency check (U1).</param>
public sealed record TurnInput(string Text, string? TopicId, string AllText)
{
    /// <summary>The name of the field that says what a card's button does.</summary>
    public const string ActionField = "action";

    /// <summary>The action of a button that opens a topic; the topic's id is in <see cref="TopicField"/>.</summary>
    public const string TopicAction = "topic";

    /// <summary>The name of the field with the topic's id.</summary>
    public const string TopicField = "topic";

    /// <summary>The name of the field with the words that a button says.</summary>
    public const string SayField = "say";

    /// <summary>The name of the field with the topic that a button's words are about.</summary>
    public const string AboutField = "about";

    /// <summary>The topic that a button's words are about, or null.</summary>
    public string? About { get; init; }

    /// <summary>Whether there is nothing to understand.</summary>
    public bool IsEmpty => Text.Length == 0 && TopicId is null;

    /// <summary>Reads an activity; nothing in it need be there.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The input.</returns>
    public static TurnInput Read(IMessageActivity activity)
    {
        var typed = WithoutMention(activity);
        var value = AsToken(activity.Value);
        var fields = value as JObject;
        var topicId = AsText(fields?[ActionField]) == TopicAction ? AsText(fields?[TopicField]) : null;
        var said = typed.Length > 0 ? typed : AsText(value) ?? AsText(fields?[SayField]) ?? string.Empty;
        return new TurnInput(said.Trim(), topicId, string.Join('\n', TextsIn(value).Prepend(typed))) { About = AsText(fields?[AboutField]) };
    }

    // Over a wire a value is JSON; an adapter in this process may pass any object.
    private static JToken? AsToken(object? value) => value as JToken ?? (value is null ? null : JToken.FromObject(value));

    private static IEnumerable<string> TextsIn(JToken? value) =>
        value is JContainer container ? container.Descendants().Select(AsText).OfType<string>()
        : AsText(value) is { } text ? [text]
        : [];

    private static string? AsText(JToken? token) => token is JValue { Type: JTokenType.String } value ? (string?)value : null;

    private static string WithoutMention(IMessageActivity activity)
    {
        if (string.IsNullOrEmpty(activity.Text)) return string.Empty;
        var text = activity.Recipient is null ? activity.Text : activity.RemoveRecipientMention();
        return (text ?? string.Empty).Trim();
    }
}

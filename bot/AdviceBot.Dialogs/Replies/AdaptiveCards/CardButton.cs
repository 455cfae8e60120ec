using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Replies.AdaptiveCards;

/// <summary>A button of a card.</summary>
public abstract class CardButton
{
    /// <summary>The action's name in the format.</summary>
    [JsonProperty("type", Order = -2)]
    public abstract string Type { get; }

    /// <summary>The words on it.</summary>
    [JsonProperty("title", Order = -1)]
    public required string Title { get; init; }
}

/// <summary>Opens a web page.</summary>
public sealed class OpenUrlButton : CardButton
{
    /// <inheritdoc/>
    public override string Type => "Action.OpenUrl";

    /// <summary>The whole address.</summary>
    [JsonProperty("url")]
    public required string Url { get; init; }
}

/// <summary>Sends something to the assistant.</summary>
public sealed class SubmitButton : CardButton
{
    /// <inheritdoc/>
    public override string Type => "Action.Submit";

    /// <summary>What is sent, besides the card's inputs; or null.</summary>
    [JsonProperty("data")]
    public JObject? Data { get; init; }

    /// <summary>A button that says a choice's words; Teams then shows them in the chat as the person's own (<c>messageBack</c>).</summary>
    /// <param name="choice">The choice.</param>
    /// <returns>The button.</returns>
    public static SubmitButton Of(ReplyChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var fields = Fields(choice);
        var data = (JObject)fields.DeepClone();
        data["msteams"] = new JObject
        {
            ["type"] = ActionTypes.MessageBack,
            ["displayText"] = choice.Say,
            ["text"] = choice.Say,
            ["value"] = fields,
        };
        return new SubmitButton { Title = choice.Say, Data = data };
    }

    private static JObject Fields(ReplyChoice choice)
    {
        if (choice.TopicId is { } topic) return new JObject { [TurnInput.ActionField] = TurnInput.TopicAction, [TurnInput.TopicField] = topic };
        var fields = new JObject { [TurnInput.SayField] = choice.Say };
        if (choice.About is { } about) fields[TurnInput.AboutField] = about;
        return fields;
    }
}

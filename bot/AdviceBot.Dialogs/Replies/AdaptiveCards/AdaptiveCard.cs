using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Replies.AdaptiveCards;

/// <summary>An Adaptive Card 1.5, as far as this assistant uses the format (adaptivecards.io schema 1.5).</summary>
public sealed class AdaptiveCard
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });

    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    [JsonProperty("type", Order = -4)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The schema's address.</summary>
    [JsonProperty("$schema", Order = -3)]
    public string Schema { get; } = "https://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The version that Teams shows on every device.</summary>
    [JsonProperty("version", Order = -2)]
    public string Version { get; } = "1.5";

    /// <summary>The language of the words, for screen readers.</summary>
    [JsonProperty("lang")]
    public string Language { get; } = "en";

    /// <summary>What a client shows that knows no Adaptive Cards (T15).</summary>
    [JsonProperty("fallbackText")]
    public required string FallbackText { get; init; }

    /// <summary>What is read aloud (T15).</summary>
    [JsonProperty("speak")]
    public required string Speak { get; init; }

    /// <summary>The elements, from top to bottom.</summary>
    [JsonProperty("body")]
    public required IReadOnlyList<CardElement> Body { get; init; }

    /// <summary>The buttons, or null.</summary>
    [JsonProperty("actions")]
    public IReadOnlyList<CardButton>? Actions { get; init; }

    /// <summary>Gives the card as JSON; the SDK writes that over the wire as it is.</summary>
    /// <returns>The JSON.</returns>
    public JObject ToJson() => JObject.FromObject(this, Serializer);
}

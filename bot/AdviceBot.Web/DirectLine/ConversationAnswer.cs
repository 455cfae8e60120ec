using System.Text.Json.Serialization;

namespace AdviceBot.Web.DirectLine;

/// <summary>The protocol's <c>Conversation</c> object.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Token">Its token.</param>
/// <param name="ExpiresIn">Seconds that the token lasts.</param>
/// <param name="StreamUrl">Where its stream is, for one minute; null where only a token was asked for.</param>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl = null);

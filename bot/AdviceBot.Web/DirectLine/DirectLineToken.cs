namespace AdviceBot.Web.DirectLine;

/// <summary>What a token says: one person in one conversation.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">The person, named by this program and by nobody else (P21).</param>
/// <param name="Started">When the conversation's first token was made.</param>
internal sealed record DirectLineToken(string ConversationId, string UserId, DateTimeOffset Started);

/// <summary>What became of a token that somebody sent.</summary>
/// <param name="Token">The token, where it may be used.</param>
/// <param name="Refusal">Why it may not, or null.</param>
internal readonly record struct TokenCheck(DirectLineToken? Token, DirectLineRefusal? Refusal);

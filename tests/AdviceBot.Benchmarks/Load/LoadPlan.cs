namespace AdviceBot.Benchmarks.Load;

/// <summary>How much is done.</summary>
/// <param name="Content">The content folder.</param>
/// <param name="Conversations">How many conversations are held.</param>
/// <param name="Users">How many are held at once.</param>
/// <param name="Limit">After which time no new conversation is begun.</param>
internal sealed record LoadPlan(string Content, int Conversations, int Users, TimeSpan Limit);

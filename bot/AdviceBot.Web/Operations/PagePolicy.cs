namespace AdviceBot.Web.Operations;

/// <summary>Marks an endpoint whose pages need a Content Security Policy of their own.</summary>
/// <param name="Value">The policy.</param>
internal sealed record PagePolicy(string Value);

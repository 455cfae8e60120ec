namespace AdviceBot.Core.Content;

/// <summary>A part of a topic under a level-two heading.</summary>
/// <param name="Id">The name that steps use, from <c>{#id}</c>.</param>
/// <param name="Heading">The heading without its attributes.</param>
/// <param name="Audience"><see cref="Content.Audience.Staff"/> where the heading carries <c>{.staff}</c>.</param>
/// <param name="Text">What stands under the heading.</param>
public sealed record Section(string Id, string Heading, Audience Audience, ApprovedText Text);

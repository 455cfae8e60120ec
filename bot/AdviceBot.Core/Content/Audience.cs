namespace AdviceBot.Core.Content;

/// <summary>Who may read a page or a section.</summary>
public enum Audience
{
    /// <summary>Everybody, on every channel.</summary>
    Public,

    /// <summary>Officers and staff, in Microsoft Teams only.</summary>
    Staff,
}

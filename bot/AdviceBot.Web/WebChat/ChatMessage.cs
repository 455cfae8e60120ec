namespace AdviceBot.Web.WebChat;

/// <summary>What a person sent with the form.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Text">The words to answer: a button's, or those in the box.</param>
/// <param name="AlsoTyped">What stood in the box while a button was pressed.</param>
internal sealed record ChatMessage(string ConversationId, string Text, string AlsoTyped)
{
    /// <summary>Everything that was sent, for the urgency check (U1).</summary>
    public string AllText => AlsoTyped.Length == 0 ? Text : Text + "\n" + AlsoTyped;

    /// <summary>Whether there is nothing to answer.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

namespace AdviceBot.Web.WebChat;

/// <summary>The names that the web chat's pages, form and script share.</summary>
internal static class WebChatChannel
{
    /// <summary>The channel id of activities from the web chat.</summary>
    public const string Id = "advicebot-web";

    /// <summary>The form field with the words that a person wrote.</summary>
    public const string MessageField = "message";

    /// <summary>The form field that a choice's button sends.</summary>
    public const string SayField = "say";

    /// <summary>The hidden form field with the conversation's id; it travels in bodies only, never in an address (S23).</summary>
    public const string ConversationField = "conversation";

    /// <summary>The form field by which the script says that it leaves on its own and needs no redirect.</summary>
    public const string QuietField = "quiet";

    /// <summary>The request header by which the script asks for the new messages alone.</summary>
    public const string FragmentHeader = "Advice-Fragment";

    /// <summary>Whether the script is asking.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it is.</returns>
    public static bool WantsFragment(HttpRequest request) => request.Headers.ContainsKey(FragmentHeader);
}

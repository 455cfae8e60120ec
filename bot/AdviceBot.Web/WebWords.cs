using AdviceBot.Core.Content;
using AdviceBot.Dialogs;
using AdviceBot.Dialogs.Replies;

namespace AdviceBot.Web;

/// <summary>The ids of the words in <c>content/</c> that the web pages need.</summary>
internal static class WebWords
{
    public const string PageTitle = "page-title";
    public const string SkipToMessage = "skip-to-message";
    public const string SkipToContent = "skip-to-content";
    public const string SkipToAnswer = "skip-to-answer";
    public const string Exit = "exit";
    public const string ExitHidden = "exit-hidden";
    public const string Leaving = "leaving";
    public const string ExitPressTwo = "exit-press-two";
    public const string ExitPressOne = "exit-press-one";
    public const string ExitExpired = "exit-expired";
    public const string EmbedClose = "embed-close";
    public const string EmergencyPinned = "emergency-pinned";
    public const string Call999 = "call-999";
    public const string Conversation = "conversation";
    public const string YouSaid = "you-said";
    public const string AssistantSaid = "assistant-said";
    public const string MessageLabel = "message-label";
    public const string MessageHint = "message-hint";
    public const string Send = "send";
    public const string Working = "working";
    public const string MessageMissing = "message-missing";
    public const string SendFailed = "send-failed";
    public const string ChooseTopic = "choose-topic";
    public const string AllTopics = "all-topics";
    public const string Source = "source";
    public const string PageOfTopic = "page-of-topic";
    public const string BackToAssistant = "back-to-assistant";
    public const string NextTopics = "next-topics";
    public const string ShowRest = "show-rest";
    public const string MoreServices = "more-services";
    public const string OtherLanguages = "other-languages";

    /// <summary>Before the name of a topic's folder: the heading of its group.</summary>
    public const string GroupPrefix = "group-";

    // Pages of replies/.
    public const string PageNotFound = "page-not-found";
    public const string BadRequest = "bad-request";
    public const string NotAccepted = "not-accepted";
    public const string TooLarge = "too-large";
    public const string TooBusy = "too-busy";
    public const string Unavailable = "unavailable";

    /// <summary>What the content must hold for the web pages to work, and for every channel to say truly what is kept (P7).</summary>
    public static RequiredWords Required { get; } = new(
        [
            PageNotFound, BadRequest, NotAccepted, TooLarge, TooBusy, Unavailable,
            Words.Welcome + ChannelPages.DirectLineSuffix, Words.Welcome + ChannelPages.OtherServiceSuffix,
        ],
        [
            PageTitle, SkipToMessage, SkipToContent, SkipToAnswer, Exit, ExitHidden, Leaving, ExitPressTwo, ExitPressOne, ExitExpired, EmbedClose, EmergencyPinned, Call999, Conversation, YouSaid, AssistantSaid, MessageLabel,
            MessageHint, Send, Working, MessageMissing, SendFailed, ChooseTopic, AllTopics, Source, PageOfTopic, BackToAssistant, NextTopics,
            ShowRest, MoreServices, OtherLanguages,
        ]);
}

using AdviceBot.Core.Content;

namespace AdviceBot.Dialogs;

/// <summary>The ids of the words in <c>content/</c> that the conversation needs.</summary>
public static class Words
{
    /// <summary>Says what the assistant is, before the first message (P31, S14).</summary>
    public const string Welcome = "welcome";

    /// <summary>Says what the assistant can do (T2).</summary>
    public const string Help = "help";

    /// <summary>After "start again".</summary>
    public const string StartAgain = "start-again";

    /// <summary>After "stop".</summary>
    public const string Goodbye = "goodbye";

    /// <summary>After a message with no words.</summary>
    public const string Empty = "empty";

    /// <summary>Above two or three topics to choose from (U16).</summary>
    public const string DidYouMean = "did-you-mean";

    /// <summary>Where no page is near enough.</summary>
    public const string Declined = "declined";

    /// <summary>Where no page is near enough for the second time in a row.</summary>
    public const string DeclinedAgain = "declined-again";

    /// <summary>After an urgent card, where no page is near enough (U14).</summary>
    public const string CarryOn = "carry-on";

    /// <summary>Above a topic's question that is asked again.</summary>
    public const string AskAgain = "ask-again";

    /// <summary>Where a topic is no longer there.</summary>
    public const string TopicGone = "topic-gone";

    /// <summary>At the end of a topic.</summary>
    public const string Closing = "closing";

    /// <summary>Where something went wrong.</summary>
    public const string Error = "error";

    /// <summary>The only answer while advice is turned off (P25).</summary>
    public const string AdviceOff = "advice-off";

    /// <summary>The 999 line, where the urgency check itself failed (U2).</summary>
    public const string EmergencyLine = "emergency-line";

    /// <summary>The urgent card of a tier is the page <c>urgent-&lt;tier&gt;</c>.</summary>
    public const string UrgentPrefix = "urgent-";

    /// <summary>The short line that stays after the card of a tier is the page <c>pinned-&lt;tier&gt;</c> (U14).</summary>
    public const string PinnedPrefix = "pinned-";

    /// <summary>The page for a message that only may be urgent.</summary>
    public const string UrgentAsk = "urgent-ask";

    /// <summary>On the choice that says none of the topics fits.</summary>
    public const string NoneOfThese = "none-of-these";

    /// <summary>On the choice that leaves a topic's question unanswered (S28).</summary>
    public const string SkipQuestion = "skip-question";

    /// <summary>Before the name of a new topic, where the subject changed in the middle of another.</summary>
    public const string NowAbout = "now-about";

    /// <summary>Before the date of the last review.</summary>
    public const string CheckedOn = "checked-on";

    /// <summary>Above the services.</summary>
    public const string ServicesHeading = "services-heading";

    /// <summary>Before a telephone number (C7).</summary>
    public const string Telephone = "telephone";

    /// <summary>Before a number for text messages.</summary>
    public const string TextNumber = "text-number";

    /// <summary>Before an e-mail address.</summary>
    public const string EmailAddress = "email-address";

    /// <summary>On the link to a service's website.</summary>
    public const string Website = "website";

    /// <summary>Before opening hours.</summary>
    public const string Hours = "hours";

    /// <summary>"{1} to {2}", for days and times.</summary>
    public const string Range = "range";

    /// <summary>What 12 o'clock in the day is called.</summary>
    public const string Midday = "midday";

    /// <summary>That a service is open, until the time {1}.</summary>
    public const string OpenUntil = "open-until";

    /// <summary>That a service is closed; when it opens comes after it.</summary>
    public const string ClosedNow = "closed-now";

    /// <summary>That a service may be closed on a bank holiday; when it opens comes after it.</summary>
    public const string MayBeClosed = "may-be-closed";

    /// <summary>That a service opens today, at the time {1}.</summary>
    public const string OpensToday = "opens-today";

    /// <summary>That a service opens tomorrow, at the time {1}.</summary>
    public const string OpensTomorrow = "opens-tomorrow";

    /// <summary>That a service opens on the day {1}, at the time {2}.</summary>
    public const string OpensOn = "opens-on";

    /// <summary>Below a translation that no speaker has checked (E10).</summary>
    public const string TranslationUnchecked = "translation-unchecked";

    /// <summary>Words that mean yes at the start of an answer, with commas between them.</summary>
    public const string YesWords = "yes-words";

    /// <summary>Words that mean no at the start of an answer, with commas between them.</summary>
    public const string NoWords = "no-words";

    /// <summary>Words that mean "I am not sure" at the start of an answer, with commas between them.</summary>
    public const string UnsureWords = "unsure-words";

    /// <summary>Words that mean yes where they are the whole answer, such as "I have", with commas between them.</summary>
    public const string YesAnswers = "yes-answers";

    /// <summary>Words that mean no where they are the whole answer, such as "I do not", with commas between them.</summary>
    public const string NoAnswers = "no-answers";

    /// <summary>Words that mean "I would rather not answer" at the start of an answer, with commas between them.</summary>
    public const string SkipWords = "skip-words";

    /// <summary>Words that deny what comes after them, with commas between them.</summary>
    public const string NegationWords = "negation-words";

    /// <summary>Words that may stand around the place of a choice, as in "the second one", with commas between them.</summary>
    public const string PlaceWords = "place-words";

    /// <summary>Words at the start of a message that leans on the topic in hand, such as "and what about", with commas between them.</summary>
    public const string FollowUpWords = "follow-up-words";

    /// <summary>Hidden word before an urgent card's heading (U13).</summary>
    public const string EmergencyHidden = "emergency-hidden";

    /// <summary>What the content must hold for the conversation to work.</summary>
    public static RequiredWords Required { get; } = new(
        [
            Welcome, Help, StartAgain, Goodbye, Empty, DidYouMean, Declined, DeclinedAgain, CarryOn, AskAgain, TopicGone, Closing,
            Error, AdviceOff, EmergencyLine, UrgentPrefix + "emergency", UrgentPrefix + "crisis", UrgentPrefix + "child", UrgentPrefix + "serious", UrgentAsk,
            PinnedPrefix + "emergency", PinnedPrefix + "crisis", PinnedPrefix + "child", PinnedPrefix + "serious",
        ],
        [
            NoneOfThese, SkipQuestion, NowAbout, CheckedOn, ServicesHeading, Telephone, TextNumber, EmailAddress, Website, Hours, Range, Midday, OpenUntil, ClosedNow,
            MayBeClosed, OpensToday, OpensTomorrow, OpensOn, TranslationUnchecked, YesWords, NoWords, UnsureWords,
            YesAnswers, NoAnswers, SkipWords, NegationWords, PlaceWords, FollowUpWords, EmergencyHidden,
        ]);
}

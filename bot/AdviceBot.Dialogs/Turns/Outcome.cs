namespace AdviceBot.Dialogs.Turns;

/// <summary>How a turn ended. The list is closed: every turn ends in exactly one.</summary>
public enum Outcome
{
    /// <summary>Something went wrong; the person got the error page with 999 and 101.</summary>
    Error,

    /// <summary>Danger was found; its card came first, whatever else was said.</summary>
    Urgent,

    /// <summary>Approved advice or a small-talk reply was given.</summary>
    Answered,

    /// <summary>The person was asked which topic, or one of the topic's own questions.</summary>
    Asked,

    /// <summary>No page was near enough; a way forward was shown.</summary>
    Declined,

    /// <summary>Help, start again or stop.</summary>
    Command,
}

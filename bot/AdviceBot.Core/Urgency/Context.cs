namespace AdviceBot.Core.Urgency;

/// <summary>What in a message's words moves the tier of a match (U5, after the ConText algorithm's triggers).</summary>
internal enum Context
{
    /// <summary>"not", "never" before the match.</summary>
    Negation,

    /// <summary>Words with "not" that do not deny: "not safe", "cannot breathe".</summary>
    Pseudo,

    /// <summary>Something that happened days or months ago.</summary>
    Past,

    /// <summary>Something that happened years ago.</summary>
    LongPast,

    /// <summary>Something that goes on now; undoes <see cref="Past"/>.</summary>
    Present,

    /// <summary>Something read, heard or seen in the news or a film.</summary>
    News,

    /// <summary>"what if", "if someone".</summary>
    Hypothetical,

    /// <summary>A novel, a play, a costume.</summary>
    Fiction,

    /// <summary>A computer game.</summary>
    Game,

    /// <summary>Training or a drill.</summary>
    Exercise,

    /// <summary>Homework or research.</summary>
    Study,

    /// <summary>Over and done with.</summary>
    Resolved,
}

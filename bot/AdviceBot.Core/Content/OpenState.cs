namespace AdviceBot.Core.Content;

/// <summary>Whether a service answers at a moment.</summary>
/// <param name="Kind">Whether it does.</param>
/// <param name="Changes">Until when it is open, or when it opens next, in UK time; null where that never comes.</param>
public sealed record OpenState(OpenKind Kind, DateTime? Changes);

/// <summary>Whether a service answers.</summary>
public enum OpenKind
{
    /// <summary>It never closes.</summary>
    Always,

    /// <summary>It is open now.</summary>
    Open,

    /// <summary>It is closed now.</summary>
    Closed,

    /// <summary>It is a bank holiday, the service would be open today on any other such day, and nobody knows what it does today.</summary>
    InDoubt,
}

/// <summary>What a service does on bank holidays.</summary>
public enum HolidayHours
{
    /// <summary>Nobody has read it at the source.</summary>
    Unknown,

    /// <summary>It is closed.</summary>
    Closed,

    /// <summary>It keeps its usual hours of that day of the week.</summary>
    Usual,
}

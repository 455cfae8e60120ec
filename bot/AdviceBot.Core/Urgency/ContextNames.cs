namespace AdviceBot.Core.Urgency;

/// <summary>Names contexts in words for editors, for the command <c>why</c>.</summary>
internal static class ContextNames
{
    /// <summary>Names a context.</summary>
    /// <param name="context">The context.</param>
    /// <returns>A few words.</returns>
    public static string For(Context context) => context switch
    {
        Context.Negation => "denied (\"not\")",
        Context.Past => "in the past",
        Context.LongPast => "years ago",
        Context.News => "in the news or on screen",
        Context.Hypothetical => "asked in general",
        Context.Fiction => "a story or a play",
        Context.Game => "a game",
        Context.Exercise => "training or a drill",
        Context.Study => "study or research",
        Context.Resolved => "over and done with",
        _ => context.ToString(),
    };
}

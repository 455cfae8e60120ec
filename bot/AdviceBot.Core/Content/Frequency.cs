namespace AdviceBot.Core.Content;

/// <summary>How often people ask for a page, before anything is known of their message.</summary>
public enum Frequency
{
    /// <summary>As often as for most pages.</summary>
    Often,

    /// <summary>Seldom: a page beside a main one, which only a message that plainly means it should reach.</summary>
    Rarely,
}

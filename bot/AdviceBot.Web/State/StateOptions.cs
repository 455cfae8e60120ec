using System.ComponentModel.DataAnnotations;

namespace AdviceBot.Web.State;

/// <summary>How much conversation state is kept, and for how long (P3).</summary>
public sealed class StateOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "State";

    /// <summary>Minutes after the last message until a conversation is forgotten.</summary>
    /// <value>The default value is 30, which is also the most that the privacy notice allows.</value>
    [Range(1, 30)]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>Megabytes that all conversations may take together; the ones that were idle the longest are forgotten first.</summary>
    /// <value>The default value is 128: room for about 50,000 conversations.</value>
    [Range(1, 65_536)]
    public int MaxMegabytes { get; set; } = 128;
}

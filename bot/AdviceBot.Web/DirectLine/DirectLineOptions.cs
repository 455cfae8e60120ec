using System.ComponentModel.DataAnnotations;

namespace AdviceBot.Web.DirectLine;

/// <summary>How Direct Line is served, and how much of it.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "DirectLine";

    /// <summary>The configuration key that turns the channel on.</summary>
    public const string SigningKeyKey = Section + ":" + nameof(SigningKey);

    /// <summary>The key that tokens are signed with: 32 random bytes or more as Base64. Instances that share it accept each other's tokens.</summary>
    /// <value>The default value is <see langword="null"/>: the channel is off.</value>
    public string? SigningKey { get; set; }

    /// <summary>The only sites whose pages may use the channel, each such as <c>https://www.force.police.uk</c> (P21).</summary>
    public IReadOnlyList<string> TrustedOrigins { get; set; } = [];

    /// <summary>Minutes that a token lasts. The usual client renews its own every 15 minutes.</summary>
    /// <value>The default value is 30.</value>
    [Range(20, 60)]
    public int TokenMinutes { get; set; } = 30;

    /// <summary>Hours after its first token in which a conversation can be used; after that its tokens no longer work.</summary>
    /// <value>The default value is 8.</value>
    [Range(1, 24)]
    public int ConversationHours { get; set; } = 8;

    /// <summary>Megabytes that the activities of all conversations may take together; the ones that were idle the longest are forgotten first.</summary>
    /// <value>The default value is 64.</value>
    [Range(1, 65_536)]
    public int MaxMegabytes { get; set; } = 64;

    /// <summary>WebSockets that may be open at once.</summary>
    /// <value>The default value is 5,000.</value>
    [Range(1, 1_000_000)]
    public int MaxStreams { get; set; } = 5_000;

    /// <summary>Tokens and conversations that one network address may ask for in a minute. A school or a mobile network shares one address.</summary>
    /// <value>The default value is 300.</value>
    [Range(1, 100_000)]
    public int OpeningsAMinutePerAddress { get; set; } = 300;

    /// <summary>Times a second that one conversation may ask for its activities. The usual client asks once, and never more than five times.</summary>
    /// <value>The default value is 10.</value>
    [Range(5, 1_000)]
    public int ReadsASecondPerConversation { get; set; } = 10;
}

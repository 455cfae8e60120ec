using System.ComponentModel.DataAnnotations;

namespace AdviceBot.Web.Operations;

/// <summary>How much the program takes in.</summary>
public sealed class LimitOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Limits";

    /// <summary>Messages that one conversation may send in a minute (P13).</summary>
    /// <value>The default value is 60.</value>
    [Range(1, 10_000)]
    public int MessagesAMinutePerConversation { get; set; } = 60;

    /// <summary>Messages that one network address may send at once. A school or a mobile network shares one address, so this only stops floods.</summary>
    /// <value>The default value is 1,200.</value>
    [Range(1, 1_000_000)]
    public int BurstPerAddress { get; set; } = 1_200;

    /// <summary>Messages a second that one network address may go on sending.</summary>
    /// <value>The default value is 20.</value>
    [Range(1, 100_000)]
    public int MessagesASecondPerAddress { get; set; } = 20;

    /// <summary>Characters of a message that are answered; a longer one is checked for danger and refused.</summary>
    /// <value>The default value is 200,000.</value>
    [Range(1_000, 10_000_000)]
    public int MaxMessageCharacters { get; set; } = 200_000;

    /// <summary>Bytes of a form that are read; a letter outside ASCII takes up to nine.</summary>
    /// <value>The default value is 2 MiB.</value>
    [Range(10_000, 100_000_000)]
    public int MaxFormBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Bytes of an activity that are read; the largest that Teams sends is about 100 kB (T7).</summary>
    /// <value>The default value is 256 KiB.</value>
    [Range(10_000, 100_000_000)]
    public int MaxActivityBytes { get; set; } = 256 * 1024;
}

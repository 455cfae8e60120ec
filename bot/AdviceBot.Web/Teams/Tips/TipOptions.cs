using System.ComponentModel.DataAnnotations;

namespace AdviceBot.Web.Teams.Tips;

/// <summary>The weekly sending of the tip of the week in Teams. It is off unless a folder is configured.</summary>
public sealed class TipOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Teams:Tips";

    /// <summary>The configuration key that turns weekly tips on.</summary>
    public const string FolderKey = Section + ":" + nameof(Folder);

    /// <summary>
    /// The folder in which subscriptions are kept: the addresses of chats, never a person, never a message. Several instances share one
    /// folder, or all but one leave this out.
    /// </summary>
    /// <value>The default value is <see langword="null"/>: no weekly tips.</value>
    public string? Folder { get; set; }

    /// <summary>The day of the week, in the UK.</summary>
    /// <value>The default value is Monday.</value>
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

    /// <summary>The hour of that day from which the tip is sent, in UK time.</summary>
    /// <value>The default value is 9.</value>
    [Range(0, 23)]
    public int Hour { get; set; } = 9;
}

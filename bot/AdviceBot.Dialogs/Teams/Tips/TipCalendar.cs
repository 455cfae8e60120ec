using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;

namespace AdviceBot.Dialogs.Teams.Tips;

/// <summary>Which tip belongs to a week: they go round in the editors' order, so that nothing need be remembered.</summary>
public static class TipCalendar
{
    // A Monday; which one does not matter, so long as it stays.
    private static readonly DateOnly FirstMonday = new(2026, 1, 5);

    /// <summary>The tip of the week that a day is in.</summary>
    /// <param name="tips">The tips, in order.</param>
    /// <param name="day">The day.</param>
    /// <returns>The tip, or null where there are none.</returns>
    public static Tip? Of(IReadOnlyList<Tip> tips, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(tips);
        if (tips.Count == 0) return null;
        var week = (UkTime.MondayOf(day).DayNumber - FirstMonday.DayNumber) / 7;
        return tips[((week % tips.Count) + tips.Count) % tips.Count];
    }

    /// <summary>A tip as it is said.</summary>
    /// <param name="tip">The tip.</param>
    /// <param name="content">The content it comes from.</param>
    /// <returns>The reply.</returns>
    public static Reply Say(Tip tip, ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(tip);
        ArgumentNullException.ThrowIfNull(content);
        return new Reply
        {
            Heading = tip.Title,
            Text = tip.Text,
            More = content.Replies[TeamsWords.Tip].Text,
            Choices = new ReplyComposer(content).TopicChoices(tip.Next),
        };
    }
}

using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Replies;
using Microsoft.AspNetCore.Components;

namespace AdviceBot.Web.WebChat.Pages;

/// <summary>A component whose words come from content.</summary>
public abstract class ContentComponent : ComponentBase
{
    /// <summary>The content of the request.</summary>
    [CascadingParameter]
    public ContentSet Content { get; set; } = null!;

    /// <summary>A short text.</summary>
    /// <param name="key">Its key in <c>labels.yaml</c>.</param>
    /// <returns>The text.</returns>
    protected string Label(string key) => Content.Labels[key];

    /// <summary>The line of the bar: the usual one, or that of an urgent card of this conversation (U14).</summary>
    /// <param name="tier">The card's tier, or null.</param>
    /// <returns>The line.</returns>
    protected string BarLine(UrgentTier? tier) => tier is { } pinned ? new ReplyComposer(Content).PinnedLine(pinned).Plain : Label(WebWords.EmergencyPinned);

    /// <summary>Approved words as HTML; raw HTML is off in them (P11).</summary>
    /// <param name="text">The words.</param>
    /// <returns>The HTML.</returns>
    protected static MarkupString Html(ApprovedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MarkupString(text.Html);
    }

    /// <summary>A day as people write it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>For example <c>21 November 2026</c>.</returns>
    protected static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

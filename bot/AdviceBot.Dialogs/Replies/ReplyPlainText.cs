using System.Globalization;
using AdviceBot.Core.Content;

namespace AdviceBot.Dialogs.Replies;

/// <summary>A reply as plain text: to be read aloud, to be sent on, and for clients without cards.</summary>
public static class ReplyPlainText
{
    /// <summary>Writes a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="content">The content it comes from, for labels.</param>
    /// <returns>The text; its paragraphs have an empty line between them.</returns>
    public static string Of(Reply reply, ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(content);
        var paragraphs = new List<string?> { reply.Pinned.Plain, reply.Heading, reply.Text.Plain, reply.More.Plain };
        paragraphs.AddRange(reply.Services.Select(service => ServiceText(service, content)));
        if (reply.Checked is { } day) paragraphs.Add($"{content.Labels[Words.CheckedOn]} {Day(day)}");
        paragraphs.Add(reply.Note);
        return string.Join("\n\n", paragraphs.Where(paragraph => !string.IsNullOrEmpty(paragraph)));
    }

    /// <summary>Writes a day as GOV.UK style does.</summary>
    /// <param name="day">The day.</param>
    /// <returns>For example <c>21 November 2026</c>.</returns>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string ServiceText(Service service, ContentSet content)
    {
        var lines = ServiceDetails.Of(service, content).Select(DetailText);
        return string.Join('\n', lines.Prepend($"{service.Name}: {service.For}"));
    }

    private static string DetailText(ServiceDetail detail)
    {
        var shown = detail.Href is { } href && href.StartsWith("https:", StringComparison.Ordinal) ? href : detail.Text;
        return detail.Note is { } note ? $"{detail.Label}: {shown}. {note}" : $"{detail.Label}: {shown}";
    }
}

using System.Globalization;
using System.Text;
using AdviceBot.Core.Content;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Replies;

/// <summary>The shape for every channel that has no renderer of its own: Markdown text and suggested actions.</summary>
public sealed class MarkdownReplyRenderer : IReplyRenderer
{
    private const string OwnAddress = "](/";

    private readonly RenderedTexts _texts = new(Text);

    /// <inheritdoc/>
    public bool Serves(string? channelId) => true;

    /// <inheritdoc/>
    public Activity Render(Reply reply, ContentSet content)
    {
        var activity = MessageFactory.Text(_texts.Of(reply, content));
        activity.TextFormat = TextFormatTypes.Markdown;
        if (reply.Choices.Count > 0) activity.SuggestedActions = SuggestedActionsOf(reply);
        return activity;
    }

    /// <summary>Buttons that say their own words.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>The suggested actions.</returns>
    internal static SuggestedActions SuggestedActionsOf(Reply reply) => new()
    {
        Actions = [.. reply.Choices.Select(choice => new CardAction(ActionTypes.ImBack, choice.Say, value: choice.Say))],
    };

    private static string Text(Reply reply, ContentSet content)
    {
        var builder = new StringBuilder();
        AddParagraph(builder, reply.Pinned.Markdown);
        if (reply.Heading is { } heading) AddParagraph(builder, $"## {heading}");
        AddParagraph(builder, reply.Text.Markdown);
        AddParagraph(builder, reply.More.Markdown);
        foreach (var service in reply.Services) AddParagraph(builder, ServiceText(service, content));
        if (reply.Checked is { } day) AddParagraph(builder, $"{content.Labels[Words.CheckedOn]} {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        return WithWholeAddresses(builder.ToString(), content.Force.AssistantAddress);
    }

    // The reader is on somebody else's page, where "/advice/..." leads nowhere.
    private static string WithWholeAddresses(string markdown, Uri site) =>
        markdown.Contains(OwnAddress, StringComparison.Ordinal) ? markdown.Replace(OwnAddress, $"]({site.ToString().TrimEnd('/')}/", StringComparison.Ordinal) : markdown;

    private static string ServiceText(Service service, ContentSet content)
    {
        var lines = ServiceDetails.Of(service, content).Select(detail => "- " + DetailText(detail));
        return string.Join("\n", lines.Prepend($"### {service.Name}\n{service.For}\n"));
    }

    private static string DetailText(ServiceDetail detail)
    {
        var shown = detail.Href is { } href ? $"[{detail.Text}]({href})" : detail.Text;
        return detail.Note is { } note ? $"{detail.Label}: {shown}. {note}" : $"{detail.Label}: {shown}";
    }

    private static void AddParagraph(StringBuilder builder, string paragraph)
    {
        if (paragraph.Length == 0) return;
        if (builder.Length > 0) builder.Append("\n\n");
        builder.Append(paragraph);
    }
}

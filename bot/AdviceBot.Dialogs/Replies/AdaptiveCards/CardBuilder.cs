using AdviceBot.Core.Content;

namespace AdviceBot.Dialogs.Replies.AdaptiveCards;

/// <summary>Makes the card of a reply: heading, body, actions (T6).</summary>
/// <param name="content">The content that the reply comes from.</param>
internal sealed class CardBuilder(ContentSet content)
{
    private readonly CardMarkdown _markdown = new(content.Force.AssistantAddress);

    /// <summary>Makes the card.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="buttons">Buttons besides the reply's own choices.</param>
    /// <returns>The card.</returns>
    public AdaptiveCard Build(Reply reply, IEnumerable<CardButton> buttons)
    {
        var plain = ReplyPlainText.Of(reply, content);
        var actions = CardChoices.Buttons(reply.Choices, content).Concat(buttons).ToList();
        return new AdaptiveCard
        {
            Speak = reply.Tier is null ? plain : $"{content.Labels[Words.EmergencyHidden]} {plain}",
            FallbackText = plain,
            Body = [.. Pinned(reply), .. Head(reply), .. Below(reply)],
            Actions = actions.Count > 0 ? actions : null,
        };
    }

    private IEnumerable<CardElement> Pinned(Reply reply)
    {
        var line = _markdown.Write(reply.Pinned).ToList();
        if (line.Count > 0) yield return new Container { Style = "attention", Bleed = true, Items = [.. line] };
    }

    private List<CardElement> Head(Reply reply)
    {
        var head = new List<CardElement>();
        if (reply.Heading is { } heading) head.Add(TextBlock.Heading(heading, "Large"));
        head.AddRange(reply.Language is { } language ? language.Sentences.SelectMany(sentence => Sentence(sentence, language)) : _markdown.Write(reply.Text));
        return reply.Tier is null ? head : [new Container { Style = "attention", Bleed = true, Items = head }];
    }

    private IEnumerable<CardElement> Sentence(TranslatedSentence sentence, Language language)
    {
        yield return new Container { Rtl = language.Direction == TextDirection.Rtl ? true : null, Items = [.. _markdown.Write(sentence.Text)] };
        if (language.IsChecked) yield break;
        foreach (var block in _markdown.Write(sentence.English)) yield return new TextBlock { Text = block.Text, Size = "Small", Spacing = "None" };
    }

    private IEnumerable<CardElement> Below(Reply reply)
    {
        foreach (var block in _markdown.Write(reply.More)) yield return block;
        foreach (var block in reply.Services.SelectMany(ServiceBlocks)) yield return block;
        if (reply.Checked is { } day) yield return Small($"{content.Labels[Words.CheckedOn]} {ReplyPlainText.Day(day)}");
        if (reply.Note is { } note) yield return Small(note);
        foreach (var choice in CardChoices.Body(reply.Choices, content)) yield return choice;
    }

    private IEnumerable<CardElement> ServiceBlocks(Service service)
    {
        yield return new TextBlock { Text = service.Name, Weight = "Bolder" };
        yield return new TextBlock { Text = service.For, Spacing = "None" };
        foreach (var detail in ServiceDetails.Of(service, content)) yield return new TextBlock { Text = DetailText(detail), Spacing = "None" };
    }

    private static string DetailText(ServiceDetail detail)
    {
        var shown = detail.Href is { } href ? $"[{detail.Text}]({href})" : detail.Text;
        return detail.Note is { } note ? $"{detail.Label}: {shown}. {note}" : $"{detail.Label}: {shown}";
    }

    private static TextBlock Small(string text) => new() { Text = text, Size = "Small" };
}

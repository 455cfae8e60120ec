using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Dialogs.Replies;

/// <summary>Puts replies together from content. It has no words of its own.</summary>
/// <param name="content">The content of the turn.</param>
public sealed class ReplyComposer(ContentSet content)
{
    private const int MostChoices = 6;

    /// <summary>A page of the assistant's own words, with its services and topics.</summary>
    /// <param name="id">The page's id.</param>
    /// <returns>The reply.</returns>
    public Reply Page(string id)
    {
        var page = content.Replies[id];
        return new Reply { Text = page.Text, Services = ServicesOf(page.Services), Choices = TopicChoices(page.Next) };
    }

    /// <summary>The card of an urgent finding: the tier's own page first, then what the rule adds (U10).</summary>
    /// <param name="finding">What was found.</param>
    /// <returns>The reply.</returns>
    public Reply Urgent(UrgentFinding finding)
    {
        var card = content.Replies[finding.AskOnly ? Words.UrgentAsk : UrgentPageId(finding.Tier)];
        var rule = content.UrgentRules.GetValueOrDefault(finding.Rule);
        return new Reply
        {
            Tier = finding.Tier,
            Heading = card.Title,
            Text = card.Text,
            More = rule?.Message ?? ApprovedText.Empty,
            Services = ServicesOf(card.Services.Concat(rule?.Services ?? []).Distinct(StringComparer.Ordinal)),
        };
    }

    /// <summary>The short line that stays after a card (U14).</summary>
    /// <param name="tier">The card's tier.</param>
    /// <returns>The line.</returns>
    public ApprovedText PinnedLine(UrgentTier tier) => content.Replies[Words.PinnedPrefix + tier.ToString().ToLowerInvariant()].Text;

    /// <summary>A topic's answer.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="changed">Whether it takes the place of another topic in hand; then it says so.</param>
    /// <returns>The reply.</returns>
    public Reply Answer(Topic topic, bool changed) => new()
    {
        Heading = changed ? $"{content.Labels[Words.NowAbout]} {topic.Title}" : topic.Title,
        Text = topic.Answer,
        Checked = topic.Stewardship.Reviewed,
        TopicId = topic.Id,
    };

    /// <summary>A section of a topic.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The reply.</returns>
    public static Reply Section(Section section) => new() { Heading = section.Heading, Text = section.Text };

    /// <summary>The end of a topic: the services that help, and where to go next.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="seen">The ids of the sections that were shown; the others are offered.</param>
    /// <returns>The reply.</returns>
    public Reply Closing(Topic topic, IEnumerable<string> seen)
    {
        var unseen = topic.Sections.Where(section => section.Audience == Audience.Public).ExceptBy(seen, section => section.Id, StringComparer.Ordinal);
        return new Reply
        {
            Text = content.Replies[Words.Closing].Text,
            Services = ServicesOf(topic.Services),
            Choices = [.. unseen.Select(section => new ReplyChoice(section.Heading)).Concat(TopicChoices(topic.Next)).Take(MostChoices)],
            TopicId = topic.Id,
        };
    }

    /// <summary>A language's fixed sentences, each with its English below it where no speaker has checked them (E10).</summary>
    /// <param name="language">The language.</param>
    /// <returns>The reply.</returns>
    public Reply Language(Language language)
    {
        var paragraphs = language.Sentences.SelectMany(sentence => language.IsChecked ? [sentence.Text.Markdown] : new[] { sentence.Text.Markdown, sentence.English.Markdown });
        return new Reply
        {
            Heading = language.OwnName,
            Text = new ApprovedText(string.Join("\n\n", paragraphs)),
            More = language.IsChecked ? ApprovedText.Empty : new ApprovedText(content.Labels[Words.TranslationUnchecked]),
            Language = language,
        };
    }

    /// <summary>The card's page of a tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The id of the page in <c>replies/</c>.</returns>
    public static string UrgentPageId(UrgentTier tier) => Words.UrgentPrefix + tier.ToString().ToLowerInvariant();

    /// <summary>Choices that open topics.</summary>
    /// <param name="ids">The topics' ids; one that is not there is passed over.</param>
    /// <returns>The choices.</returns>
    public IReadOnlyList<ReplyChoice> TopicChoices(IEnumerable<string> ids) =>
        [.. ids.Select(id => content.Topics.GetValueOrDefault(id)).OfType<Topic>().Select(topic => new ReplyChoice(topic.Title, topic.Summary, topic.Id))];

    private List<Service> ServicesOf(IEnumerable<string> ids) =>
        [.. ids.Select(id => content.Services.GetValueOrDefault(id)).OfType<Service>()];
}

using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Dialogs.Availability;
using AdviceBot.Dialogs.Replies;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace AdviceBot.Dialogs.Teams;

/// <summary>
/// The search of the message extension: advice cards to put into a message. A card may land in any chat, so only public advice is
/// found, never a staff page or note (T11); danger in the query comes first, as everywhere (U1).
/// </summary>
/// <param name="knowledge">The knowledge base.</param>
/// <param name="advice">Whether advice is given at all.</param>
public sealed class AdviceSearch(IKnowledgeBaseSource knowledge, AdviceSwitch advice)
{
    /// <summary>The parameter that holds the query; the app's manifest names it.</summary>
    public const string QueryParameter = "query";

    private const int MostResults = 8;

    /// <summary>Searches.</summary>
    /// <param name="query">What Teams sent; its text may be missing, as it is when the search is opened.</param>
    /// <returns>The results as a list of cards, or a text where there are none.</returns>
    public MessagingExtensionResponse Search(MessagingExtensionQuery? query)
    {
        var text = query?.Parameters?.FirstOrDefault(parameter => parameter.Name == QueryParameter)?.Value?.ToString() ?? string.Empty;
        var now = knowledge.Current;
        var content = now.Content;
        var composer = new ReplyComposer(content);
        var cards = new List<MessagingExtensionAttachment>();
        if (now.UrgencyDetector.Detect(text) is { } danger) cards.Add(Result(composer.Urgent(danger), content));
        if (!advice.IsOff) cards.AddRange(Topics(text, now).Take(MostResults).Select(topic => Result(composer.Answer(topic, changed: false), content, topic.Summary)));
        return cards.Count > 0 ? Response("result", cards) : new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = content.Labels[TeamsWords.SearchNothing] });
    }

    private static IEnumerable<Topic> Topics(string text, KnowledgeBase now)
    {
        var all = now.Content.TopicsFor(Audience.Public).ToList();
        if (text.Trim().Length == 0)
        {
            var first = now.Content.Replies[Words.Help].Next.ToHashSet(StringComparer.Ordinal);
            return all.Where(topic => first.Contains(topic.Id));
        }

        // People type a word's beginning and watch the list; the finder, which reads whole messages, comes in after the titles.
        var named = all.Where(topic => topic.Title.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase));
        var finding = now.TopicFinder.Find(text, Audience.Public);
        var understood = finding.Band == ConfidenceBand.Decline ? [] : finding.Candidates.Take(MostResults / 2).Select(candidate => now.Content.Topics[candidate.TopicId]);
        return named.Concat(understood.Where(topic => topic.Audience == Audience.Public)).Distinct();
    }

    private static MessagingExtensionAttachment Result(Reply reply, ContentSet content, string? summary = null)
    {
        var preview = new ThumbnailCard(title: reply.Heading, text: summary);
        return AdaptiveCardReplyRenderer.Standalone(reply, content)
            .ToMessagingExtensionAttachment(new Attachment { ContentType = ThumbnailCard.ContentType, Content = preview });
    }

    private static MessagingExtensionResponse Response(string type, List<MessagingExtensionAttachment> cards) =>
        new(new MessagingExtensionResult { Type = type, AttachmentLayout = AttachmentLayoutTypes.List, Attachments = cards });
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Replies.AdaptiveCards;
using AdviceBot.Dialogs.Teams.Tips;

namespace AdviceBot.Dialogs.Teams;

/// <summary>Makes every card that the content can lead to and lints it, for the <c>check</c> command (T6, T7).</summary>
/// <param name="content">The content.</param>
public sealed class TeamsCardCheck(ContentSet content)
{
    private readonly ReplyComposer _composer = new(content);
    private readonly AdaptiveCardReplyRenderer _renderer = new();

    /// <summary>Runs the check.</summary>
    /// <returns>A warning for each fault, by the page that leads to it.</returns>
    public IEnumerable<Finding> Run() =>
        from said in Replies().AsParallel().AsOrdered()
        from fault in CardLint.Faults(_renderer.Render(said.Reply, content), content.Force.AssistantAddress)
        select new Finding(Severity.Warning, "T6", said.File, 1, $"In Teams: {fault}");

    /// <summary>Everything that can be said in Teams, with the file it comes from.</summary>
    /// <returns>The replies.</returns>
    internal IEnumerable<(string File, Reply Reply)> Replies() =>
        content.Topics.Values.SelectMany(topic => OfTopic(topic).Select(reply => (topic.File, reply)))
            .Concat(content.Replies.Values.Select(page => (page.File, _composer.Page(page.Id))))
            .Concat(content.UrgentRules.Values.SelectMany(rule => OfRule(rule).Select(reply => (rule.File, reply))))
            .Concat(content.Tips.Select(tip => (tip.File, TipCalendar.Say(tip, content))));

    private IEnumerable<Reply> OfTopic(Topic topic)
    {
        yield return _composer.Answer(topic, changed: true) with { Note = content.Labels[TeamsWords.SharedChat] };
        foreach (var section in topic.Sections) yield return ReplyComposer.Section(section);
        foreach (var step in topic.Steps) yield return Question(step);
        yield return _composer.Closing(topic, []);
    }

    private Reply Question(Step step) => new()
    {
        Text = new ApprovedText(step.Ask),
        Choices = [.. step.Options.Select(option => new ReplyChoice(option.Say)), new ReplyChoice(content.Labels[Words.SkipQuestion])],
    };

    private IEnumerable<Reply> OfRule(UrgentRule rule)
    {
        var finding = new UrgentFinding { Tier = rule.Tier, Rule = rule.Id, Words = [] };
        yield return _composer.Urgent(finding);
        yield return _composer.Urgent(finding with { AskOnly = true });
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.SecondLook;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>Pressing one of the assistant's own buttons is not a disclosure; what a rule knows fires all the same (U1).</summary>
[Trait("Content", "whole")]
public sealed class ButtonWordsTests
{
    [Trait("Speed", "slow")]
    [Fact]
    public void The_second_look_does_not_guess_at_our_own_buttons()
    {
        var raised = Buttons()
            .Select(button => RealRules.Whole.Detect(button))
            .Where(finding => finding?.Rule == SecondLookFinding.Rule);

        Assert.Empty(raised);
    }

    [Trait("Speed", "slow")]
    [Fact]
    public void U1_a_rule_still_reads_a_button()
    {
        var content = RepositoryContent.Content;
        var said = content.UrgentRules["strangled"].Fires[0];
        var topic = content.Topics["romance-fraud"] with { Steps = [new Step("Which?", [new StepOption(said, null, null), new StepOption("No", null, null)])] };
        var topics = content.Topics.Values.Select(other => other.Id == topic.Id ? topic : other).ToDictionary(other => other.Id);

        var finding = new UrgencyDetectorFactory().Create(content with { Topics = topics }).Detect(said);

        Assert.Equal("strangled", finding?.Rule);
    }

    private static IEnumerable<string> Buttons() => RepositoryContent.Content.Topics.Values.SelectMany(topic =>
        topic.Sections.Select(section => section.Heading).Concat(topic.Steps.SelectMany(step => step.Options).Select(option => option.Say)).Append(topic.Title));
}

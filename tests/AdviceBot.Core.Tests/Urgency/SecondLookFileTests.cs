using AdviceBot.Core.Tests.Content;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>Reading <c>urgent/second-look.yaml</c>.</summary>
public class SecondLookFileTests
{
    private const string Whole = "raise-emergency-at: 0.8\nraise-at: 0.6\nask-at: 0.4\ndoubt-below: 0.3\nemergency: [e1]\ncrisis: [c1]\nchild: [k1]\nserious: [s1]\nnone: [n1, n2]\n";

    [Fact]
    public void Scores_and_messages_are_read()
    {
        using var folder = new ContentFolder();
        folder.Write("urgent/second-look.yaml", Whole);
        var read = folder.Load().Content!.SecondLook;
        Assert.Equal((0.8, 0.6, 0.4, 0.3), (read.RaiseEmergencyAt, read.RaiseAt, read.AskAt, read.DoubtBelow));
        Assert.Equal(
            [("e1", UrgentTier.Emergency), ("c1", UrgentTier.Crisis), ("k1", UrgentTier.Child), ("s1", UrgentTier.Serious), ("n1", null), ("n2", null)],
            read.Examples.Select(example => (example.Text, example.Tier)));
    }

    [Fact]
    public void Without_the_file_there_is_no_second_look_and_no_finding()
    {
        using var folder = new ContentFolder();
        var loaded = folder.Load();
        Assert.Empty(loaded.Content!.SecondLook.Examples);
        Assert.Empty(loaded.Findings);
    }

    [Theory]
    [InlineData("ask-at: 0.4", "ask-at: lots", "urgent/second-look.yaml:3 \"ask-at\" must be a number between 0 and 1 such as 0.7, not \"lots\".")]
    [InlineData("ask-at: 0.4", "ask-at: 1.4", "urgent/second-look.yaml:3 \"ask-at\" must be a number between 0 and 1 such as 0.7, not \"1.4\".")]
    [InlineData("child: [k1]\n", "", "urgent/second-look.yaml:1 \"child\" is missing.")]
    public void A_fault_is_named_and_the_rules_then_work_alone(string part, string instead, string finding)
    {
        using var folder = new ContentFolder();
        folder.Write("urgent/second-look.yaml", Whole.Replace(part, instead, StringComparison.Ordinal));
        Assert.Equal(finding, folder.OnlyFinding());
        Assert.Empty(folder.Load().Content!.SecondLook.Examples);
    }
}

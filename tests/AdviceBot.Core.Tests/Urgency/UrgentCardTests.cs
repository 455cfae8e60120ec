using AdviceBot.Core.Tests.Understanding;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U10, U11, U13, U15: what the cards say and in which order.</summary>
[Trait("Content", "whole")]
public class UrgentCardTests
{
    public static TheoryData<string> Cards => ["urgent-emergency", "urgent-crisis", "urgent-child", "urgent-serious", "urgent-ask"];

    [Theory]
    [MemberData(nameof(Cards))]
    public void U10_the_heading_starts_with_calling_999(string id) =>
        Assert.StartsWith("Call 999", RepositoryContent.Content.Replies[id].Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("urgent-emergency")]
    [InlineData("urgent-crisis")]
    [InlineData("urgent-child")]
    public void U10_the_order_is_silent_then_deaf_then_automated_then_not_now(string id)
    {
        var text = RepositoryContent.Content.Replies[id].Text.Plain;
        string[] order = ["cannot speak", "55", "cannot hear or speak", "18000", "This is automated. Nobody is reading. Police cannot see where you are", "101"];
        var places = order.Select(words => text.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void U11_55_is_pressed_when_asked_on_a_mobile_and_gives_no_location(string id)
    {
        var text = RepositoryContent.Content.Replies[id].Text.Plain;
        Assert.Contains("Press 55 when asked", text.Replace("press", "Press", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("mobile", text, StringComparison.Ordinal);
        Assert.Matches("55 does not (tell the police where you are|give the police your location)", text);
        Assert.DoesNotMatch(@"999[^.]{0,20}\b55\b", text);
    }

    [Theory]
    [InlineData("urgent-crisis", "116 123")]
    [InlineData("urgent-child", "0800 1111")]
    [InlineData("urgent-child", "0808 800 5000")]
    [InlineData("urgent-emergency", "18001 101")]
    [InlineData("urgent-serious", "18001 101")]
    [InlineData("urgent-emergency", "Text 999 only if you have registered")]
    public void U10_the_numbers_of_the_tier_are_there(string id, string words) =>
        Assert.Contains(words, RepositoryContent.Content.Replies[id].Text.Plain, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Cards))]
    public void No_card_links_to_a_site_that_was_taken_over_or_promises_safety(string id)
    {
        var text = RepositoryContent.Content.Replies[id].Text.Html;
        Assert.DoesNotContain("emergencysms", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("read more", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("you are safe", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("not urgent", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("confidential", text, StringComparison.OrdinalIgnoreCase);
    }
}

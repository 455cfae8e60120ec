using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>The whole journey without JavaScript (A23).</summary>
[Collection(ChatTests.Name)]
public sealed class NoScriptConversationTests(ChatFixture chat)
{
    [Fact]
    public async Task The_romance_fraud_conversation_is_held_by_forms()
    {
        await using var window = await chat.OpenAsync(javaScript: false);
        var topic = chat.Content.Topics["romance-fraud"];
        await window.SayAsync("I met a man online and he wants money for a flight");
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        await Assertions.Expect(window.Messages.Last.Locator("h3").First).ToHaveTextAsync(topic.Title);

        await window.ChooseAsync("Yes");
        await Assertions.Expect(window.Messages.First.Locator(".said")).ToHaveTextAsync("Yes");
        await Assertions.Expect(window.Messages.Last.Locator("h3").First).ToHaveTextAsync(topic.FindSection("money-sent")!.Heading);

        await window.ChooseAsync(chat.Content.Topics[topic.Next[0]].Title);
        await Assertions.Expect(window.Messages.Last.Locator("h3").First).ToHaveTextAsync(chat.Content.Topics[topic.Next[0]].Title);
    }

    [Fact]
    public async Task A_topic_can_be_picked_instead_of_typed()
    {
        await using var window = await chat.OpenAsync(javaScript: false);
        await window.ChooseAsync(chat.Content.Topics["sextortion"].Title);
        await Assertions.Expect(window.Messages.Last.Locator("h3").First).ToHaveTextAsync(chat.Content.Topics["sextortion"].Title);
    }

    [Fact]
    public async Task Danger_leads_the_page()
    {
        await using var window = await chat.OpenAsync(javaScript: false);
        await window.SayAsync("he is outside my door with a knife");
        await Assertions.Expect(window.Messages.Nth(1)).ToHaveAttributeAsync("data-tier", "emergency");
    }
}

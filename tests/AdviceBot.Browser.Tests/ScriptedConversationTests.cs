using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>The conversation with scripts, as a person and a screen reader meet it.</summary>
[Collection(ChatTests.Name)]
public sealed class ScriptedConversationTests(ChatFixture chat)
{
    private const string Romance = "I met a man online and he wants money for a flight";
    private const string Danger = "he is outside my door with a knife";

    [Fact]
    public async Task The_romance_fraud_conversation_comes_into_the_page_that_is_there()
    {
        await using var window = await chat.OpenAsync();
        var topic = chat.Content.Topics["romance-fraud"];
        await window.Page.EvaluateAsync("window.stayed = true");

        await window.SayAsync(Romance);
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        await Assertions.Expect(window.Messages.First).ToHaveTextAsync($"{chat.Content.Labels["you-said"]}{Romance}");
        await Assertions.Expect(window.Messages.Last.Locator("h3").First).ToHaveTextAsync(topic.Title);
        await Assertions.Expect(window.Messages.Last).ToContainTextAsync(topic.Steps[0].Ask);
        await Assertions.Expect(window.Box).ToHaveValueAsync("");

        await window.ChooseAsync("Yes");
        await Assertions.Expect(window.Messages).ToHaveCountAsync(4);
        await Assertions.Expect(window.Messages.Last.Locator("h3").First).ToHaveTextAsync(topic.FindSection("money-sent")!.Heading);
        await Assertions.Expect(window.Messages.Last).ToContainTextAsync(chat.Content.Services[topic.Services[0]].For);
        Assert.True(await window.Page.EvaluateAsync<bool>("window.stayed"));
        Assert.True(window.Complaints.Count == 0, string.Join("\n", window.Complaints));
    }

    [Fact]
    public async Task Focus_stays_in_the_box_Enter_sends_and_Shift_Enter_makes_a_line_A5_A14()
    {
        await using var window = await chat.OpenAsync();
        await window.Box.FocusAsync();
        await window.Page.Keyboard.TypeAsync("I met a man online");
        await window.Page.Keyboard.PressAsync("Shift+Enter");
        await window.Page.Keyboard.TypeAsync("he wants money for a flight");
        await Assertions.Expect(window.Box).ToHaveValueAsync("I met a man online\nhe wants money for a flight");
        Assert.Equal(0, await window.Messages.CountAsync());

        await window.SendAsync(() => window.Page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        await Assertions.Expect(window.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Focus_stays_on_the_button_that_was_pressed_and_it_stays_readable_A11()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);
        var yes = window.Messages.Last.Locator("button.choice").First;
        await yes.FocusAsync();
        await window.SendAsync(() => window.Page.Keyboard.PressAsync("Space"));
        await Assertions.Expect(window.Messages).ToHaveCountAsync(4);

        var pressed = window.Log.Locator("button.choice[aria-pressed=true]");
        await Assertions.Expect(pressed).ToBeFocusedAsync();
        await Assertions.Expect(pressed).ToHaveTextAsync("Yes");
        await Assertions.Expect(pressed).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Nodes_are_only_ever_added_under_the_one_live_log_A3_A4()
    {
        await using var window = await chat.OpenAsync();
        await window.Page.EvaluateAsync(
            """
            () => {
              window.seen = { added: 0, removed: 0, changed: 0 }
              new MutationObserver(records => {
                for (const record of records) {
                  window.seen.added += record.addedNodes.length
                  window.seen.removed += record.removedNodes.length
                  if (record.type === 'characterData') window.seen.changed++
                }
              }).observe(document.querySelector('[role=log]'), { childList: true, subtree: true, characterData: true })
            }
            """);
        await window.SayAsync(Romance);
        await window.ChooseAsync("Not yet");
        await window.SayAsync(Danger);
        await Assertions.Expect(window.Messages).ToHaveCountAsync(7);

        Assert.Equal("7 added, 0 removed, 0 changed", await window.Page.EvaluateAsync<string>("`${seen.added} added, ${seen.removed} removed, ${seen.changed} changed`"));
        Assert.Equal(1, await window.Page.Locator("[role=log]").CountAsync());
        Assert.Equal(0, await window.Page.Locator("[role=log] [role=alert], [role=log] [role=status], [role=log] [aria-live]:not([aria-live=off])").CountAsync());
    }

    [Fact]
    public async Task Danger_is_announced_at_once_outside_the_log_and_its_card_comes_first_A10()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);
        await window.SayAsync(Danger);

        var page = chat.Content.Replies["urgent-emergency"];
        var card = window.Messages.Nth(3);
        await Assertions.Expect(card.Locator(".card-heading")).ToHaveTextAsync($"{chat.Content.Labels["emergency-hidden"]} {page.Title}");
        await Assertions.Expect(card).ToHaveAttributeAsync("aria-live", "off");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"{chat.Content.Labels["emergency-hidden"]} {page.Title}");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("", new() { Timeout = 120_000 });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_link_to_call_999_shows_on_telephones_alone_C8(bool touch)
    {
        await using var window = await chat.OpenAsync(360, 640, touch: touch);
        await window.SayAsync(Danger);
        var call = window.Page.Locator("a.call-link[href='tel:999']");
        await Assertions.Expect(call).ToHaveCountAsync(1);
        Assert.Equal(touch, await call.IsVisibleAsync());
    }

    [Fact]
    public async Task An_empty_message_is_answered_beside_the_box_and_nothing_is_sent_A12()
    {
        await using var window = await chat.OpenAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = chat.Content.Labels["send"], Exact = true }).ClickAsync();

        await Assertions.Expect(window.Page.Locator("#problem")).ToHaveTextAsync(chat.Content.Labels["message-missing"]);
        await Assertions.Expect(window.Box).ToBeFocusedAsync();
        await Assertions.Expect(window.Box).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.DoesNotContain("POST", window.Methods);
    }

    [Fact]
    public async Task Without_a_network_the_words_stay_and_999_is_said_U2()
    {
        await using var window = await chat.OpenAsync();
        await window.Page.RouteAsync("**/", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await window.Box.FillAsync(Romance);
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page.Locator("#problem")).ToHaveTextAsync(chat.Content.Labels["send-failed"]);
        await Assertions.Expect(window.Box).ToHaveValueAsync(Romance);
        await window.Page.UnrouteAsync("**/");
        await window.SendAsync(() => window.Page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Where_the_answer_is_no_answer_the_form_is_posted_as_without_scripts()
    {
        await using var window = await chat.OpenAsync();
        await window.Page.RouteAsync("**/", route => route.Request.ResourceType == "fetch" ? route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>A proxy's page" }) : route.ContinueAsync());
        await window.Box.FillAsync(Romance);
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        await Assertions.Expect(window.Messages.Last.Locator("h3").First).ToHaveTextAsync(chat.Content.Topics["romance-fraud"].Title);
    }

    [Fact]
    public async Task Words_are_shown_as_text_P11()
    {
        await using var window = await chat.OpenAsync();
        const string Markup = "<img src=x onerror=\"document.title='owned'\"> & <b>bold</b>";
        await window.SayAsync(Markup);
        await Assertions.Expect(window.Messages.First.Locator(".said")).ToHaveTextAsync(Markup);
        Assert.Equal(0, await window.Log.Locator("img, b").CountAsync());
    }

    [Fact]
    public async Task Stop_wipes_what_was_said_S18()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);
        await window.SayAsync("stop");
        await Assertions.Expect(window.Messages).ToHaveCountAsync(1);
        await Assertions.Expect(window.Log).Not.ToContainTextAsync("flight");
    }
}

using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AdviceBot.WebChatEvaluation;

/// <summary>One visit of a client.</summary>
/// <param name="FirstRequests">How many requests the first load took.</param>
/// <param name="FirstBytes">How many bytes came with it, compressed and with headers.</param>
/// <param name="Usable">When the welcome was painted and a message could be sent, in seconds from the click on the link.</param>
/// <param name="Answered">When the answer was there, in seconds from the sending.</param>
internal sealed record Visit(int FirstRequests, double FirstBytes, double Usable, double Answered);

/// <summary>Measures a client in a browser as a person with an old phone would meet it.</summary>
internal sealed class Measurement(IBrowser browser)
{
    private const float Patience = 180_000;
    private const int MostStops = 40;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Loads the client over the slow link, asks and waits for the answer.</summary>
    public async Task<Visit> VisitAsync(Client client)
    {
        await using var context = await ContextAsync(client);
        var page = await context.NewPageAsync();
        var link = await SlowLink.PutAsync(page);
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(client.Address, new() { WaitUntil = WaitUntilState.Commit });
        await client.Welcome(page).WaitForAsync();
        await Assertions.Expect(client.Box(page)).ToBeEditableAsync(new() { Timeout = Patience });
        while (!await page.EvaluateAsync<bool>("() => performance.getEntriesByName('first-contentful-paint').length > 0")) await page.EvaluateAsync("() => 0");
        var usable = watch.Elapsed.TotalSeconds;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var (requests, bytes) = (link.Requests, link.Bytes);
        watch.Restart();
        await client.AskAsync(page);
        await client.Answer(page).WaitForAsync();
        return new Visit(requests, bytes, usable, watch.Elapsed.TotalSeconds);
    }

    /// <summary>What axe-core finds once there is an answer.</summary>
    /// <returns>The rules that are broken; null where the client runs no scripts, which axe-core is.</returns>
    public async Task<IReadOnlyList<string>?> AxeAsync(Client client)
    {
        if (!client.JavaScript) return null;
        await using var context = await ContextAsync(client);
        var page = await OpenAsync(context, client);
        await client.AskAsync(page);
        await client.Answer(page).WaitForAsync();
        var found = await page.RunAxe(Rules);
        return [.. found.Violations.Select(violation => $"{violation.Id} ({violation.Nodes.Length})")];
    }

    /// <summary>How many keys are pressed until the box has the focus: stops at Tab, and Enter where the stop is a skip link to the box.</summary>
    public async Task<int> KeysToBoxAsync(Client client)
    {
        await using var context = await ContextAsync(client);
        var page = await OpenAsync(context, client);
        await page.EvaluateAsync("() => document.activeElement?.blur()");
        for (var keys = 0; keys < MostStops; keys++)
        {
            var stop = await page.EvaluateAsync<string>("() => document.activeElement?.hash || document.activeElement?.tagName || ''");
            if (stop is "TEXTAREA" or "INPUT") return keys;
            if (stop == "#message") await page.Keyboard.PressAsync("Enter");
            else await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{client.Name}: the box was not reached with {MostStops} keys.");
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, Client client)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(client.Address);
        await client.Welcome(page).WaitForAsync();
        return page;
    }

    private async Task<IBrowserContext> ContextAsync(Client client)
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = client.JavaScript, ViewportSize = new() { Width = 360, Height = 640 } });
        context.SetDefaultTimeout(Patience);
        return context;
    }
}

using Microsoft.Playwright;

namespace AdviceBot.WebChatEvaluation;

/// <summary>A slow mobile link, by Chromium's own network emulation, and a count of what goes over it.</summary>
internal sealed class SlowLink
{
    private const int BytesPerSecond = 400_000 / 8;
    private const int LatencyMilliseconds = 400;

    /// <summary>How many requests were answered.</summary>
    public int Requests { get; private set; }

    /// <summary>How many bytes came, compressed and with headers.</summary>
    public double Bytes { get; private set; }

    /// <summary>Puts a page on the link, with an empty cache.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The link.</returns>
    public static async Task<SlowLink> PutAsync(IPage page)
    {
        var link = new SlowLink();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            link.Requests++;
            link.Bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        };
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = LatencyMilliseconds,
            ["downloadThroughput"] = BytesPerSecond,
            ["uploadThroughput"] = BytesPerSecond,
        });
        return link;
    }
}

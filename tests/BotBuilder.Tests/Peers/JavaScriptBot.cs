using System.Diagnostics;
using System.Text;
using BotBuilder.Tests.Connector.Local;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Peers;

/// <summary>The same probe bot, written with npm's <c>botbuilder</c>, in a Node process of its own (tests/clients/botbuilder).</summary>
internal sealed class JavaScriptBot : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly HttpClient client;

    private JavaScriptBot(Process process, Uri address)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = address };
    }

    /// <summary>Starts it.</summary>
    /// <param name="metadata">The provider whose channel tokens it checks, or null to check nobody.</param>
    public static async Task<JavaScriptBot> StartAsync(string? metadata = null)
    {
        var folder = Path.Combine(Repository.Root, "tests", "clients", "botbuilder");
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")), "Run: npm ci --ignore-scripts --prefix tests/clients/botbuilder (tests/run does).");
        var start = new ProcessStartInfo("node", ["bot.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        if (metadata is not null)
        {
            start.Environment["BOT_APP_ID"] = TestToken.AppId;
            start.Environment["BOT_METADATA"] = metadata;
        }

        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(StartLimit);
        _ = process.StandardOutput.ReadToEndAsync();
        return new JavaScriptBot(process, new Uri(line!));
    }

    public async Task<(int Status, string Body)> PostAsync(JObject activity, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.StandardInput.Close();
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

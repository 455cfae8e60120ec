using System.Diagnostics;
using System.Net;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>Editors see their change at once, and cannot take the assistant down (E12).</summary>
public sealed class ContentChangeTests
{
    private const string Page = "topics/scams/romance-fraud.md";
    private const string First = "Do not send money, for a flight or anything else, to someone you have only met online.";
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_change_is_live_in_under_two_seconds_and_a_broken_one_keeps_the_last_good_answer()
    {
        using var content = new ContentCopy();
        using var program = new AdviceProgram(content.Folder);
        var client = program.CreateClient();
        Assert.Contains(First, await client.GetStringAsync("/advice/romance-fraud"), StringComparison.Ordinal);

        content.Edit(Page, text => text.Replace(First, "Send nothing to this person today.", StringComparison.Ordinal));
        var waited = Stopwatch.StartNew();
        while (!(await client.GetStringAsync("/advice/romance-fraud")).Contains("Send nothing to this person today.", StringComparison.Ordinal))
        {
            Assert.True(waited.Elapsed < Promised, "The change was not live in two seconds.");
            await Task.Delay(50);
        }

        // Half a file, as it is while somebody saves it.
        content.Edit(Page, text => text[..200]);
        await UntilAsync(() => program.Log.Text.Contains("the last good content goes on being served", StringComparison.Ordinal));
        Assert.Contains("Send nothing to this person today.", await client.GetStringAsync("/advice/romance-fraud"), StringComparison.Ordinal);
        Assert.Equal("Degraded", await client.GetStringAsync("/health/ready"));

        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync("I met a man online and he wants money for a flight");
        Assert.Contains("Send nothing to this person today.", chat.Messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_can_be_loaded_every_page_carries_999_and_101_until_it_is_mended()
    {
        using var content = new ContentCopy();
        var labels = File.ReadAllText(content.FileOf("labels.yaml"));
        content.Edit("labels.yaml", text => text[..100]);
        using var program = new AdviceProgram(content.Folder);
        var client = program.CreateClient();

        foreach (var path in (string[])["/", "/advice", "/advice/romance-fraud", "/api/messages", "/nowhere"])
        {
            var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains("In an emergency call 999. If it is not urgent, call 101.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));

        File.WriteAllText(content.FileOf("labels.yaml"), labels);
        await UntilAsync(() => client.GetAsync("/").Result.StatusCode == HttpStatusCode.OK);
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), "It did not happen in twenty seconds.");
            await Task.Delay(50);
        }
    }
}

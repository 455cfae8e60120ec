using System.Net;
using System.Text.RegularExpressions;
using AdviceBot.Web.Tests.Support;
using AngleSharp.Dom;

namespace AdviceBot.Web.Tests.Preview;

/// <summary><c>preview</c> over HTTP while pages are saved, broken and mended (E12). Each test has a program of its own.</summary>
public sealed class PreviewChangeTests : IAsyncLifetime, IDisposable
{
    private const string Page = "topics/scams/romance-fraud.md";
    private const string Address = "/preview/topics/romance-fraud";
    private readonly RunningPreview _preview = new();

    public Task InitializeAsync() => _preview.InitializeAsync();

    public Task DisposeAsync() => _preview.DisposeAsync();

    public void Dispose() => _preview.Dispose();

    [Fact]
    public async Task A8_the_screen_reader_s_text_names_headings_lists_links_and_buttons_in_order()
    {
        _preview.Content.Edit(Page, text => text[..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)] + "Stop now. Read [Getting your money back](/advice/getting-money-back).\n\n- Keep the messages\n- Tell a person\n\n## If you have sent money {#money-sent}\n\nCall.\n\n## Before you send money {#before-you-send}\n\nWait.\n");
        _preview.Content.Edit(Page, text => Regex.Replace(text, "\nsteps:.*?\nnext:", "\nnext:", RegexOptions.Singleline));
        var page = await _preview.UntilAsync(Address, found => found.QuerySelector("[data-part=spoken]")!.TextContent.Contains("Keep the messages", StringComparison.Ordinal));

        var said = page.QuerySelectorAll("[data-part=spoken] .spoken")[1].QuerySelectorAll("li").Select(Plain).ToList();
        Assert.Equal(
            [
                "Example Police", "heading level 1 Romance fraud", "Stop now. Read", "link Getting your money back", "list 2 items", "Keep the messages", "Tell a person", "end of list",
                "heading level 2 If you have sent money", "Call.",
            ],
            said[..10]);
    }

    [Fact]
    public async Task E12_a_broken_page_shows_its_faults_beside_the_line_and_goes_on_as_it_was()
    {
        _preview.Content.Edit(Page, text => text.Replace("\nowner:", "\nonwer:", StringComparison.Ordinal));
        var page = await _preview.UntilAsync(Address, found => found.QuerySelector(".state") is not null);

        Assert.Equal("The file has an error, so what you see is the page as it was when it was last right. Mend the errors below.", Plain(page.QuerySelector(".state")!));
        Assert.Equal(["\"owner\" is missing.", "\"onwer\" is not a setting of this file. Did you mean \"owner\"?"], page.QuerySelectorAll(".finding .message").Select(Plain));
        Assert.Equal("\"onwer\" is not a setting of this file. Did you mean \"owner\"?", Plain(page.QuerySelector("#L5 .below.error")!));
        Assert.Contains("Do not send money", (await _preview.PageAsync("/preview/chat/romance-fraud")).Body!.TextContent, StringComparison.Ordinal);
        var list = await _preview.PageAsync("/preview");
        Assert.Equal("Romance fraud 2 errors", Plain(list.QuerySelectorAll("main .topics li").Single(line => line.TextContent.Contains("Romance", StringComparison.Ordinal))));

        _preview.Content.Edit(Page, text => text.Replace("\nonwer:", "\nowner:", StringComparison.Ordinal));
        Assert.NotNull((await _preview.UntilAsync(Address, found => found.QuerySelector(".state") is null)).QuerySelector("[data-part=text] .fine"));
    }

    [Fact]
    public async Task A_new_page_is_in_the_list_before_it_is_whole()
    {
        File.WriteAllText(_preview.Content.FileOf("topics/scams/parcels.md"), "---\ntitle: Parcels\n");
        var page = await _preview.UntilAsync("/preview/topics/parcels", found => found.QuerySelector(".state") is not null);

        Assert.Equal("This page has never been whole, so nobody gets it yet. Mend the errors below.", Plain(page.QuerySelector(".state")!));
        Assert.Equal("The settings at the top are not closed: add a line of three hyphens (---) below them.", Plain(page.QuerySelector("#L1 .below")!));
        Assert.Equal(HttpStatusCode.NotFound, (await _preview.Http.GetAsync("/preview/topics/nothing")).StatusCode);
    }

    [Fact]
    public async Task A_save_is_told_at_once_to_a_page_that_listens()
    {
        using var changes = new StreamReader(await _preview.Http.GetStreamAsync("/preview/changes"));
        var first = await NextAsync(changes);
        _preview.Content.Edit(Page, text => text.Replace("title: Romance fraud", "title: Dating fraud", StringComparison.Ordinal));

        Assert.True(await NextAsync(changes) > first);
        Assert.Equal("Dating fraud", Plain((await _preview.UntilAsync(Address, found => Plain(found.QuerySelector("h1")!) == "Dating fraud")).QuerySelector("h1")!));
    }

    private static async Task<int> NextAsync(StreamReader changes)
    {
        while (await changes.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return int.Parse(line[6..], System.Globalization.CultureInfo.InvariantCulture);
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private static string Plain(IElement element) => ChatClient.Plain(element);
}

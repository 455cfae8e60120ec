using System.Text.RegularExpressions;
using AdviceBot.Web.Tests.Support;
using AngleSharp.Html.Parser;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>A force's own colours and logo: files of this site, never styles in the page (P9).</summary>
public sealed partial class BrandTests
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#402060"/></svg>""";

    [Fact]
    public async Task Colours_and_logo_are_files_with_their_fingerprints_and_pages_hold_no_style()
    {
        using var content = new ContentCopy();
        Directory.CreateDirectory(content.FileOf("brand"));
        File.WriteAllText(content.FileOf("brand/logo.svg"), Svg);
        content.Edit("force.yaml", text => text + "brand:\n  bar: \"#402060\"\n  accent: \"#5a2d82\"\n  accent-dark: \"#d0b3f0\"\n  logo: brand/logo.svg\n  logo-alt: The force\n");
        using var program = new AdviceProgram(content.Folder);
        var client = program.CreateClient();

        var html = await client.GetStringAsync("/");
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        var sheets = page.QuerySelectorAll("head > link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Matches(@"^/assets/chat\.[0-9a-f]{12}\.css$", sheets[0]);
        Assert.Matches(@"^/assets/brand\.[0-9a-f]{12}\.css$", sheets[1]);
        Assert.Equal(
            ":root{--bar:#402060}:root{--accent:#5a2d82}@media (prefers-color-scheme:dark){:root{--accent:#d0b3f0}}",
            await client.GetStringAsync(sheets[1]));

        var logo = page.QuerySelector(".masthead img")!;
        Assert.Equal("The force", logo.GetAttribute("alt"));
        var picture = await client.GetAsync(logo.GetAttribute("src"));
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", picture.Headers.CacheControl!.ToString());
        Assert.StartsWith("default-src 'none'", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(Svg, await picture.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A19_The_colours_that_a_force_is_measured_against_are_those_of_the_style_sheet()
    {
        var css = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "bot/AdviceBot.Web/WebChat/Assets/chat.css"));
        var blocks = Block().Matches(css).Take(2).Select(block => Property().Matches(block.Groups["rules"].Value)
            .ToDictionary(rule => rule.Groups["name"].Value, rule => rule.Groups["value"].Value.ToLowerInvariant())).ToList();
        // Short for #ffffff.
        foreach (var block in blocks)
        {
            foreach (var name in block.Where(rule => rule.Value == "#fff").Select(rule => rule.Key).ToList()) block[name] = "#ffffff";
        }

        var checker = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "bot/AdviceBot.Core/Content/Loading/BrandReader.cs"));
        var meetings = Meeting().Matches(checker);
        Assert.Equal(10, meetings.Count);
        foreach (Match meeting in meetings)
        {
            var scheme = meeting.Groups["key"].Value.EndsWith("-dark", StringComparison.Ordinal) ? blocks[1] : blocks[0];
            Assert.Equal(scheme[meeting.Groups["name"].Value], meeting.Groups["value"].Value);
        }
    }

    [GeneratedRegex(@":root \{(?<rules>[^}]*)\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"--(?<name>[a-z-]+): (?<value>#[0-9a-fA-F]{3,6});")]
    private static partial Regex Property();

    [GeneratedRegex("""new\("(?<key>[a-z-]+)", "(?<name>[a-z-]+)", "(?<value>#[0-9a-f]{6})",""")]
    private static partial Regex Meeting();
}

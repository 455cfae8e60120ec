using AdviceBot.Web.Tests.Support;
using AngleSharp.Html.Parser;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>The weight of the first load, and its files.</summary>
[Collection(Served.Name)]
public sealed class FirstLoadTests(SharedProgram shared)
{
    private const int Budget = 30 * 1024;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Everything_together_stays_far_below_thirty_kilobytes(string encoding)
    {
        var client = shared.Program.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        var total = 0;
        foreach (var path in (await FilesAsync()).Prepend("/"))
        {
            var response = await client.GetAsync(path);
            Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
            total += (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(total, 1_000, Budget / 2);
    }

    [Fact]
    public async Task Files_are_kept_for_good_under_addresses_that_change_with_them()
    {
        var client = shared.Program.CreateClient();
        foreach (var path in await FilesAsync())
        {
            Assert.Matches(@"^/assets/[a-z-]+\.[0-9a-f]{12}\.(css|js|svg)$", path);
            var response = await client.GetAsync(path);
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
            Assert.False((await client.GetAsync(path.Replace('.', '-'))).IsSuccessStatusCode);
        }
    }

    private async Task<IReadOnlyList<string>> FilesAsync()
    {
        var page = new HtmlParser().ParseDocument(await shared.Program.CreateClient().GetStringAsync("/"));
        var files = page.QuerySelectorAll("head [href], head [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        Assert.Contains(files, file => file.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith(".js", StringComparison.Ordinal));
        return files;
    }
}

using System.Net;
using AdviceBot.Web.Tests.Support;
using AdviceBot.Web.WebChat.Embedding;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary><c>/embed.js</c> and the list of origins that may show the chat (P9).</summary>
[Collection(Served.Name)]
public sealed class EmbeddingTests(SharedProgram shared)
{
    private const int Budget = 3_000;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_script_takes_less_than_three_kilobytes(string encoding)
    {
        var client = shared.Program.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        var response = await client.GetAsync("/embed.js");
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 500, Budget);
    }

    [Fact]
    public async Task The_script_loads_on_another_site_and_is_asked_for_again_each_time()
    {
        var client = shared.Program.CreateClient();
        var response = await client.GetAsync("/embed.js");
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("cross-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("public, no-cache", response.Headers.CacheControl!.ToString());

        client.DefaultRequestHeaders.IfNoneMatch.Add(response.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync("/embed.js")).StatusCode);
    }

    [Fact]
    public async Task The_origins_on_the_list_are_the_frame_ancestors_of_every_page()
    {
        using var program = new AdviceProgram(settings: [("Embedding:Origins:0", "https://www.example.police.uk"), ("Embedding:Origins:1", "https://test.example.police.uk:8443")]);
        foreach (var path in (string[])["/", "/advice/romance-fraud", "/nowhere"])
        {
            var policy = (await program.CreateClient().GetAsync(path)).Headers.GetValues("Content-Security-Policy").Single();
            Assert.EndsWith("; frame-ancestors https://www.example.police.uk https://test.example.police.uk:8443", policy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://www.example.police.uk")]
    [InlineData("https://www.example.police.uk:8443")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080")]
    public void An_origin_is_taken(string origin) => Assert.True(Validate(origin).Succeeded);

    [Theory]
    [InlineData("*")]
    [InlineData("https://*.police.uk")]
    [InlineData("https:")]
    [InlineData("http://www.example.police.uk")]
    [InlineData("https://www.example.police.uk/")]
    [InlineData("https://www.example.police.uk/page")]
    [InlineData("https://www.example.police.uk:443")]
    [InlineData("https://WWW.example.police.uk")]
    [InlineData("https://user@www.example.police.uk")]
    [InlineData("https://www.example.police.uk 'self'")]
    [InlineData("https://www.example.police.uk; script-src *")]
    [InlineData("www.example.police.uk")]
    [InlineData("")]
    public void Anything_else_is_refused_with_what_to_do(string origin) =>
        Assert.Equal(
            $"\"{origin}\" in Embedding:Origins is not a website's origin. Write https:// and the host, and nothing after it, for example https://www.example.police.uk.",
            Validate(origin).FailureMessage);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(string origin) =>
        new EmbeddingOptionsValidator().Validate(null, new EmbeddingOptions { Origins = [origin] });
}

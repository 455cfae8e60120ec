using System.Net;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>P24: where to report a weakness, as RFC 9116 says it.</summary>
[Collection(Served.Name)]
public sealed class SecurityTxtTests(SharedProgram shared)
{
    private const string Path = "/.well-known/security.txt";

    [Fact]
    public async Task Where_it_is_configured_it_says_whom_to_tell_and_until_when_P24()
    {
        using var program = new AdviceProgram(settings:
        [
            ("SecurityTxt:Contact", "mailto:security@example.org"),
            ("SecurityTxt:Expires", "2999-05-01"),
            ("SecurityTxt:Policy", "https://example.org/disclosure"),
        ]);
        var response = await program.CreateClient().GetAsync(Path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "Contact: mailto:security@example.org\nExpires: 2999-05-01T00:00:00Z\nPolicy: https://example.org/disclosure\nPreferred-Languages: en\n",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Where_it_is_not_configured_there_is_no_such_page()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Program.CreateClient().GetAsync(Path)).StatusCode);
    }

    [Fact]
    public async Task After_its_last_day_nobody_is_sent_to_an_old_contact()
    {
        using var program = new AdviceProgram(settings: [("SecurityTxt:Contact", "https://example.org/report"), ("SecurityTxt:Expires", "2026-01-01")]);
        Assert.Equal(HttpStatusCode.NotFound, (await program.CreateClient().GetAsync(Path)).StatusCode);
    }
}

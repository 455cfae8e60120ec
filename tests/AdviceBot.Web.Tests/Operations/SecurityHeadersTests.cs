using System.Net;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>P9, P10 and S24 on every kind of response.</summary>
[Collection(Served.Name)]
public sealed class SecurityHeadersTests(SharedProgram shared)
{
    public static TheoryData<string, string, string, HttpStatusCode> Requests { get; } = new()
    {
        { "GET", "/", "", HttpStatusCode.OK },
        { "POST", "/", "message=hello", HttpStatusCode.OK },
        { "POST", "/", "message=", HttpStatusCode.UnprocessableEntity },
        { "POST", "/", "{}", HttpStatusCode.UnsupportedMediaType },
        { "POST", "/end", "conversation=x", HttpStatusCode.SeeOther },
        { "POST", "/end", "quiet=1", HttpStatusCode.NoContent },
        { "GET", "/advice", "", HttpStatusCode.OK },
        { "GET", "/advice/romance-fraud", "", HttpStatusCode.OK },
        { "GET", "/nowhere", "", HttpStatusCode.NotFound },
        { "PUT", "/", "", HttpStatusCode.MethodNotAllowed },
        { "POST", "/api/messages", "{}", HttpStatusCode.BadRequest },
        { "GET", "/health/live", "", HttpStatusCode.OK },
        { "GET", "/health/ready", "", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Every_response_carries_them(string method, string path, string body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body.Length > 0) request.Content = new StringContent(body, null, body[0] == '{' ? "application/json" : "application/x-www-form-urlencoded");
        var response = await shared.Program.CreateClient().SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self' https://www.bbc.co.uk; base-uri 'none'; frame-ancestors 'none'",
            Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Contains("geolocation=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        if (!path.StartsWith("/advice", StringComparison.Ordinal)) Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Outside_Development_browsers_are_told_to_stay_with_HTTPS()
    {
        using var program = new AdviceProgram(environment: "Production", settings: [("Channels:BotFramework", "false")]);
        Assert.Equal("max-age=31536000; includeSubDomains", Header(await program.CreateClient().GetAsync("/"), "Strict-Transport-Security"));
    }

    [Fact]
    public async Task No_page_has_a_script_or_style_of_its_own_or_from_elsewhere()
    {
        var client = shared.Program.CreateClient();
        foreach (var path in (string[])["/", "/advice", "/advice/romance-fraud", "/nowhere"])
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringOrErrorAsync(path));
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onload], iframe, object, embed, base"));
            Assert.All(page.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")), src => Assert.StartsWith("/assets/", src, StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("link[href]").Select(element => element.GetAttribute("href")), href => Assert.StartsWith("/assets/", href, StringComparison.Ordinal));
        }
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}

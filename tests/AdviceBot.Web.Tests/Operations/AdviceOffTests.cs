using System.Net;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>P25: with advice off every page of the web chat is the page with 999, 101 and the services, and danger is found all the same.</summary>
public sealed class AdviceOffTests
{
    private static readonly (string, string)[] Settings = [("Advice:Off", "true"), ("Advice:Reason", "Wrong number on the fraud page")];

    [Theory]
    [InlineData("/")]
    [InlineData("/advice")]
    [InlineData("/advice/romance-fraud")]
    public async Task P25_pages_say_that_advice_is_off(string path)
    {
        using var program = new AdviceProgram(settings: Settings);
        using var client = program.CreateClient();
        var response = await client.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains(program.Content.Replies["advice-off"].Text.Html.Trim(), body, StringComparison.Ordinal);
        Assert.Contains(program.Content.Services["samaritans"].Name, body, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task U1_danger_in_a_message_from_a_page_that_is_still_open_gets_its_card()
    {
        using var program = new AdviceProgram(settings: Settings);
        using var client = program.CreateClient();
        var response = await client.PostAsync("/", new FormUrlEncodedContent([new("conversation", new string('a', 32)), new("message", "he is outside my door with a knife")]));
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("data-tier=\"emergency\"", body, StringComparison.Ordinal);
        Assert.Contains(program.Content.Replies["advice-off"].Text.Html.Trim(), body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_and_assets_go_on()
    {
        using var program = new AdviceProgram(settings: Settings);
        using var client = program.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
    }
}

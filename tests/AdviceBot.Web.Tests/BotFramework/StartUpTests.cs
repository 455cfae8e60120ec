using System.Net;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.BotFramework;

/// <summary>Which configurations are refused (P20, pitfall 2): the delivered program in a process of its own.</summary>
public sealed class StartUpTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public async Task Without_credentials_outside_Development_it_refuses_to_start_and_says_what_to_do(string environment)
    {
        var (exitCode, error) = await StartedProgram.RunAsync(environment);
        Assert.Equal(1, exitCode);
        Assert.Contains("Configure MicrosoftAppId, or set Channels:BotFramework to false", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenent", "MicrosoftAppType is not one of SingleTenant, UserAssignedMSI, MultiTenant. Mend it.")]
    [InlineData("", "MicrosoftAppType is not configured, and the SDK would take that for MultiTenant. Set it to UserAssignedMSI or SingleTenant.")]
    public async Task P22_Pitfall_3_An_application_type_that_the_SDK_would_take_for_MultiTenant_is_refused(string type, string because)
    {
        var (exitCode, error) = await StartedProgram.RunAsync("Production", "--MicrosoftAppId=6f1b6a3e-0000-4000-8000-000000000000", $"--MicrosoftAppType={type}");
        Assert.Equal(1, exitCode);
        Assert.StartsWith(because, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_folder_that_is_not_there_is_refused()
    {
        var (exitCode, error) = await StartedProgram.RunAsync("Development", "--content", "no-such-folder");
        Assert.Equal(1, exitCode);
        Assert.Contains("Name it with --content DIR", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Limits:MaxMessageCharacters=1", "MaxMessageCharacters")]
    [InlineData("--State:IdleMinutes=31", "IdleMinutes")]
    [InlineData("--State:Postgres=Host=h", "State:Postgres names no Database. Write it as Host=")]
    [InlineData("--SecurityTxt:Contact=security@example.org", "SecurityTxt:Contact is no https: or mailto: address. Mend it.")]
    [InlineData("--SecurityTxt:Expires=2027-05-01", "SecurityTxt:Contact and SecurityTxt:Expires belong together. Set both, or neither.")]
    public async Task A_value_that_cannot_be_right_is_refused(string argument, string named)
    {
        var (exitCode, error) = await StartedProgram.RunAsync("Development", argument);
        Assert.Equal(1, exitCode);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_channel_turned_off_the_web_chat_is_served_in_Production_and_the_endpoint_is_not_there()
    {
        using var program = new AdviceProgram(environment: "Production", settings: [("Channels:BotFramework", "false")]);
        var client = program.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
        var refused = await client.PostAsync(Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task With_credentials_nobody_gets_in_without_a_token()
    {
        using var program = new AdviceProgram(environment: "Production", settings: [("MicrosoftAppId", "6f1b6a3e-0000-4000-8000-000000000000"), ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppTenantId", "6f1b6a3e-0000-4000-8000-000000000001"), ("MicrosoftAppPassword", "not a real one")]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.CreateClient().PostAsync(Activities.Message("hello"))).StatusCode);
    }
}

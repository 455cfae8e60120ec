using AdviceBot.Web.Azure;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Azure;

/// <summary>Off unless configured, and no configuration that could send a text or a token in the clear.</summary>
public sealed class AzureLanguageStartUpTests
{
    private const string Good = "https://force-language.cognitiveservices.azure.com";
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string Address = "It must be https://, the resource's host and nothing after it, such as https://force-language.cognitiveservices.azure.com. (http:// only for a container on this machine, with a key.)";

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", "", "")]
    [InlineData(Good, null, null)]
    [InlineData(Good + "/", null, "6f1b6a3e-0000-4000-8000-000000000000")]
    [InlineData(Good, Secret, null)]
    [InlineData("http://localhost:5000", Secret, null)]
    public void Good_settings_are_accepted(string? endpoint, string? key, string? clientId) => Assert.True(Validate(endpoint, key, clientId).Succeeded);

    [Theory]
    [InlineData(null, Secret, null, "AzureLanguage:Key or AzureLanguage:ClientId is configured, but AzureLanguage:Endpoint is not, so Azure AI Language would stay off. Configure the address too, or none of them.")]
    [InlineData(null, null, "id", "AzureLanguage:Key or AzureLanguage:ClientId is configured, but AzureLanguage:Endpoint is not, so Azure AI Language would stay off. Configure the address too, or none of them.")]
    [InlineData("force-language", null, null, "AzureLanguage:Endpoint is \"force-language\". " + Address)]
    [InlineData("http://force-language.cognitiveservices.azure.com", Secret, null, "AzureLanguage:Endpoint is \"http://force-language.cognitiveservices.azure.com\". " + Address)]
    [InlineData(Good + "/language/", null, null, "AzureLanguage:Endpoint is \"" + Good + "/language/\". " + Address)]
    [InlineData(Good + "/?a=b", null, null, "AzureLanguage:Endpoint is \"" + Good + "/?a=b\". " + Address)]
    [InlineData("ftp://localhost/", null, null, "AzureLanguage:Endpoint is \"ftp://localhost/\". " + Address)]
    [InlineData(Good, Secret, "id", "AzureLanguage:Key and AzureLanguage:ClientId are both configured. An identity signs in without a key: leave one of them out.")]
    [InlineData("http://localhost:5000", null, null, "AzureLanguage:Endpoint is http:// and there is no AzureLanguage:Key. An identity's token is only sent over https://.")]
    public void Settings_that_cannot_work_are_refused_and_say_what_to_do(string? endpoint, string? key, string? clientId, string words)
    {
        Assert.Equal([words], Validate(endpoint, key, clientId).Failures);
        Assert.DoesNotContain(Secret, words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--AzureLanguage:Endpoint=force-language", "AzureLanguage:Endpoint is \"force-language\". It must be https://")]
    [InlineData("--Proxies:0=10.0.0.1", "Proxies has \"10.0.0.1\". Each must be a network such as 10.0.0.0/8; one address alone is 203.0.113.7/32.")]
    [InlineData("--Proxies:0=the balancer", "Proxies has \"the balancer\".")]
    [InlineData("--Proxies=10.0.0.0/8", "Proxies is \"10.0.0.0/8\". It must be a list: Proxies:0 for the first network, as an environment variable Proxies__0.")]
    public async Task P13_The_program_does_not_start_with_them(string argument, string words)
    {
        var (exitCode, error) = await StartedProgram.RunAsync("Development", argument);
        Assert.Equal(1, exitCode);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(string? endpoint, string? key, string? clientId) =>
        new AzureLanguageOptionsValidator().Validate(null, new AzureLanguageOptions { Endpoint = endpoint, Key = key, ClientId = clientId });
}

using System.Text.RegularExpressions;
using AdviceBot.Web.Tests.Documents;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Deployment;

/// <summary>The Azure templates, checked by the program that a person runs (P22, P23), and the mistakes that it must find.</summary>
public sealed partial class DeploymentTemplatesTests : IDisposable
{
    private const string BotApp = "deployUseExistResourceGroup/template-BotApp-with-rg.json";
    private const string AzureBot = "deployUseExistResourceGroup/template-AzureBot-with-rg.json";
    private const string Parameters = "deployUseExistResourceGroup/parameters-for-template-BotApp-with-rg.json";

    private static readonly string Source = Path.Combine(Repository.Root, "deploymentTemplates");

    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-templates-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_reference_parameter_output_dependency_and_API_version_resolves()
    {
        var (code, output) = await NodeClient.RunAsync("deployment-templates", "check.mjs", Source);

        Assert.Equal(
            "0 findings; 352 resources evaluated; without a model: Microsoft.Insights/components 2020-02-02, Microsoft.Insights/diagnosticSettings 2021-05-01-preview",
            output);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData(BotApp, "variables('planName'))]\"", "variables('planNam'))]\"", "variables('planNam') is not declared")]
    [InlineData(BotApp, "[parameters('planSku')]", "P0v3", "parameters.planSku: is never used")]
    [InlineData(BotApp, "\"2024-04-01\",\n      \"name\": \"[parameters('appName')]\"", "\"2024-04-02\",\n      \"name\": \"[parameters('appName')]\"", "Microsoft.Web/sites: the API version 2024-04-02 is not one of")]
    [InlineData(BotApp, "\"httpsOnly\"", "\"httpOnly\"", "Microsoft.Web/sites.properties.httpOnly: there is no such property")]
    [InlineData(BotApp, "\"alwaysOn\": true", "\"alwaysOn\": \"true\"", "siteConfig.alwaysOn: \"true\" is no boolean")]
    [InlineData(BotApp, "\"principalType\": \"ServicePrincipal\"\n", "\"principal\": \"ServicePrincipal\"\n", "properties.principal: there is no such property")]
    [InlineData(BotApp, "\"kind\": \"TextAnalytics\",", "\"kind\": \"TextAnalytics\", \"etag\": \"1\",", "Microsoft.CognitiveServices/accounts.etag: is set by Azure alone")]
    [InlineData(BotApp, "reference(variables('identityId'), '2024-11-30').clientId]\"", "reference(variables('identityId'), '2023-01-31').clientId]\"", "by the API version 2023-01-31, and the resource has 2024-11-30")]
    [InlineData(BotApp, "reference(resourceId('Microsoft.Web/sites', parameters('appName'))", "reference(resourceId('Microsoft.Web/sites', 'another')", "providers/microsoft.web/sites/another, which is not in this template")]
    [InlineData(AzureBot, "\"channelName\": \"MsTeamsChannel\"", "\"channelName\": \"TeamsChannel\"", "properties.channelName: TeamsChannel is not known")]
    [InlineData(AzureBot, "\"dependsOn\": [\n        \"[resourceId('Microsoft.BotService/botServices', parameters('botName'))]\"\n      ],", "", "botservices/example-police-advice is missing")]
    [InlineData(Parameters, "\"P0v3\"", "\"F1\"", "parameters.planSku: F1 is not one of S1, P0v3, P1v3, P2v3")]
    [InlineData(Parameters, "\"planSku\"", "\"plan\"", "parameters.plan: is given and not declared")]
    public async Task A_mistake_is_found(string file, string right, string wrong, string finding)
    {
        Copy(Source, _folder);
        var path = Path.Combine(_folder, file);
        var text = await File.ReadAllTextAsync(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(right, wrong, StringComparison.Ordinal));

        var (code, output) = await NodeClient.RunAsync("deployment-templates", "check.mjs", _folder);

        Assert.Equal(1, code);
        Assert.Contains(finding, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"httpsOnly\": true")]
    [InlineData("\"ftpsState\": \"Disabled\"")]
    [InlineData("\"minTlsVersion\": \"1.2\"")]
    [InlineData("\"disableLocalAuth\": true")]
    [InlineData("\"passwordAuth\": \"Disabled\"")]
    [InlineData("\"clientAffinityEnabled\": false")]
    public async Task The_defaults_are_private_P23(string setting) =>
        Assert.Contains(setting, await File.ReadAllTextAsync(Path.Combine(Source, BotApp)), StringComparison.Ordinal);

    [Fact]
    public async Task Every_setting_of_the_web_app_is_read()
    {
        // Azure's own: its sign-in library reads the first, App Service the others; the last is the host's.
        string[] others = ["AZURE_CLIENT_ID", "SCM_DO_BUILD_DURING_DEPLOYMENT", "WEBSITE_RUN_FROM_PACKAGE", "ASPNETCORE_ENVIRONMENT"];
        foreach (var file in Directory.EnumerateFiles(Source, "template-BotApp-*.json", SearchOption.AllDirectories))
        {
            var settings = AppSetting().Matches(await File.ReadAllTextAsync(file)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            Assert.Contains("AzureLanguage__Endpoint", settings);
            Assert.All(settings.Except(others), setting => Assert.Contains(Regex.Replace(setting, "__[0-9]+$", "").Replace("__", ":", StringComparison.Ordinal), ConfigurationKeys.All.Keys));
        }
    }

    [Fact]
    public async Task No_template_takes_or_gives_a_secret_P22()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*.json", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            foreach (var word in (string[])["securestring", "listKeys", "MicrosoftAppPassword", "administratorLoginPassword"])
            {
                Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [GeneratedRegex(@"createObject\('name', '(\w+)', 'value'")]
    private static partial Regex AppSetting();

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

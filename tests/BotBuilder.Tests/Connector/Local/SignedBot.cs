using BotBuilder.Tests.AspNetCore;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Connector.Local;

/// <summary>The probe bot with an app id, over real HTTP, and the two OpenID providers whose tokens it checks.</summary>
internal sealed class SignedBot : IAsyncDisposable
{
    public const string Tenant = "aaaaaaaa-1111-2222-3333-444444444444";

    public TestClock Clock { get; } = new();

    public OpenIdProvider Channels { get; private set; } = null!;

    public OpenIdProvider Entra { get; private set; } = null!;

    public BotHost Host { get; private set; } = null!;

    public CloudAdapter Adapter { get; private set; } = null!;

    public static async Task<SignedBot> StartAsync(
        Dictionary<string, string?>? settings = null, AuthenticationConfiguration? rules = null, IHttpClientFactory? clients = null,
        ILogger? logger = null)
    {
        var bot = new SignedBot { Channels = await OpenIdProvider.ForChannelsAsync(), Entra = await OpenIdProvider.StartAsync() };
        bot.Entra.Publish(TestKeys.E1);
        var all = new Dictionary<string, string?>
        {
            ["environment"] = "Production",
            ["MicrosoftAppId"] = TestToken.AppId,
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppTenantId"] = Tenant,
            ["MicrosoftAppPassword"] = "not a real one",
            ["ToBotFromChannelOpenIdMetadataUrl"] = bot.Channels.MetadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = bot.Entra.MetadataUrl,
        };
        foreach (var (key, value) in settings ?? [])
            all[key] = value;
        var authentication = new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection(all).Build(), null, rules, clients, logger, bot.Clock);
        bot.Host = await BotHost.StartAsync(authentication, adapter => bot.Adapter = adapter);
        return bot;
    }

    /// <summary>An activity as the token of <see cref="TestToken.OfChannel"/> speaks for it.</summary>
    public JObject Message(string text = "echo hi", Action<JObject>? change = null) => Host.Message(text, activity =>
    {
        (activity["channelId"], activity["serviceUrl"]) = ("msteams", TestToken.ServiceUrl);
        change?.Invoke(activity);
    });

    public async Task<int> StatusAsync(string? authorization, Action<JObject>? change = null) =>
        (await Host.PostAsync(Message(change: change), authorization)).Status;

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Channels.DisposeAsync();
        await Entra.DisposeAsync();
    }
}

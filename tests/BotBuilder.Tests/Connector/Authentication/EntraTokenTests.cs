using BotBuilder.Tests.Connector.Local;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Connector.Authentication;

/// <summary>
/// Every case of jwt-cases.txt for tokens of Entra ID, by its name there. The real SDK takes tokens of any tenant for any
/// channel and address, and one unsigned token changes what it accepts (BOT_PROTOCOL section 3, weakness); here nothing does.
/// </summary>
public sealed class EntraTokenTests : IAsyncLifetime
{
    private const string BuiltIn = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string Foreign = "bbbbbbbb-1111-2222-3333-444444444444";

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["emulator v1, appid = bot"] = new(200),
        ["emulator v2, azp = bot"] = new(200, Version2),
        ["emulator v1, appid = bot, aud = something else"] = new(401, t => t.Claims["aud"] = TestToken.OtherAppId),
        ["emulator, no ver"] = new(401, t => t.Claims.Remove("ver")),
        ["emulator, ver 3.0"] = new(401, t => t.Claims["ver"] = "3.0"),
        ["emulator, appid = other, aud api.botframework.com"] = new(401, t =>
            (t.Claims["appid"], t.Claims["aud"]) = (TestToken.OtherAppId, "https://api.botframework.com")),
        ["emulator, serviceurl not checked"] = new(401) { Activity = a => a["serviceUrl"] = "https://connector.evil.example/" },
        ["emulator, any channelId"] = new(401) { Activity = a => a["channelId"] = "msteams" },
        ["any tenant: iss of tenant T, tid = T, appid = bot"] = new(401, t => Tenant(t, Foreign)),
        ["signed by a channel key instead"] = new(401, t => (t.Key, t.KeyId) = (TestKeys.K1, TestKeys.K1.KeyId)),
        ["skill: aud = bot, appid = other, no ClaimsValidator"] = new(401, t => t.Claims["appid"] = TestToken.OtherAppId),
        ["channelId AseChannel with an emulator token"] = new(401) { Activity = a => a["channelId"] = "AseChannel" },

        // Not in the list.
        ["with its own tid"] = new(200, t => t.Claims["tid"] = BuiltIn),
        ["with another tenant's tid"] = new(401, t => t.Claims["tid"] = Foreign),
        ["the token that the bot itself sends to channels"] = new(401, t => t.Claims["aud"] = "https://api.botframework.com"),
        ["a channel token's issuer, signed by Entra ID"] = new(401, t => t.Claims["iss"] = "https://api.botframework.com"),
        ["no channelId"] = new(401) { Activity = a => a.Remove("channelId") },
        ["expired"] = new(401, t => (t.Claims["nbf"], t.Claims["exp"]) = (TestToken.Minutes(-60), TestToken.Minutes(-10))),
        ["a v1 claim in a v2 token"] = new(401, t => t.Claims["ver"] = "2.0"),
        ["of one's own tenant, where the bot is for many"] = new(401, t => Tenant(t, SignedBot.Tenant)),
    };

    private SignedBot bot = null!;

    public static IEnumerable<object[]> Names => Cases.Select(c => new object[] { c.Key, c.Value.Status });

    public async Task InitializeAsync() => bot = await SignedBot.StartAsync(new() { ["MicrosoftAppType"] = "MultiTenant" });

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_Entra_token_is_answered_right(string name, int status)
    {
        var (_, change) = Cases[name];

        var answer = await StatusAsync(bot, TestToken.OfEntra(BuiltIn, change).Bearer(), Cases[name].Activity);

        Assert.Equal(status, answer);
    }

    [Theory]
    [InlineData("SingleTenant", SignedBot.Tenant, 200)]
    [InlineData("SingleTenant", BuiltIn, 401)]
    [InlineData("SingleTenant", Foreign, 401)]
    [InlineData("UserAssignedMSI", SignedBot.Tenant, 200)]
    [InlineData("UserAssignedMSI", BuiltIn, 401)]
    [InlineData("MultiTenant", SignedBot.Tenant, 401)]
    [InlineData("MultiTenant", BuiltIn, 200)]
    [InlineData("MultiTenant", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", 200)]
    public async Task The_tenants_are_those_of_the_configuration(string type, string tenant, int status)
    {
        await using var own = await SignedBot.StartAsync(new()
        {
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppPassword"] = type == "UserAssignedMSI" ? null : "not a real one",
        });

        Assert.Equal(status, await StatusAsync(own, TestToken.OfEntra(tenant).Bearer()));
        Assert.Equal(status, await StatusAsync(own, TestToken.OfEntra(tenant, t => Version2(t, tenant)).Bearer()));
    }

    [Fact]
    public async Task An_issuer_named_in_the_authentication_configuration_is_accepted_too()
    {
        await using var own = await SignedBot.StartAsync(rules: new() { ValidTokenIssuers = [$"https://sts.windows.net/{Foreign}/"] });

        Assert.Equal(200, await StatusAsync(own, TestToken.OfEntra(Foreign).Bearer()));
        Assert.Equal(401, await StatusAsync(own, TestToken.OfEntra(Foreign, t => Version2(t, Foreign)).Bearer()));
    }

    [Fact]
    public async Task No_token_changes_what_is_accepted_after_it()
    {
        var foreign = TestToken.OfEntra(Foreign, t => t.Claims["tid"] = Foreign);
        string[] poisons = ["Bearer " + foreign.Unsigned(), foreign.Bearer(), "Bearer " + foreign.SignedWithSecret()];
        await using var second = await SignedBot.StartAsync(new() { ["MicrosoftAppType"] = "MultiTenant" });
        foreach (var poison in poisons)
        {
            Assert.Equal(401, await StatusAsync(bot, poison));

            // "emulator v1 of the built-in tenant again (no tid)", "and with its own tid", "channel token still fine"
            foreach (var any in new[] { bot, second })
            {
                Assert.Equal(200, await StatusAsync(any, TestToken.OfEntra(BuiltIn).Bearer()));
                Assert.Equal(200, await StatusAsync(any, TestToken.OfEntra(BuiltIn, t => t.Claims["tid"] = BuiltIn).Bearer()));
                Assert.Equal(200, await any.StatusAsync(TestToken.OfChannel().Bearer()));
                Assert.Equal(401, await StatusAsync(any, foreign.Bearer()));
            }
        }
    }

    [Fact]
    public async Task An_issuer_that_is_not_accepted_makes_the_bot_read_no_keys()
    {
        await using var fresh = await SignedBot.StartAsync();

        Assert.Equal(401, await StatusAsync(fresh, TestToken.OfEntra(Foreign).Bearer()));
        Assert.Equal((0, 0), (fresh.Entra.Reads, fresh.Channels.Reads));
    }

    private static Task<int> StatusAsync(SignedBot bot, string header, Action<JObject>? change = null) => bot.StatusAsync(header, a =>
    {
        a["channelId"] = "emulator";
        change?.Invoke(a);
    });

    private static void Tenant(TestToken token, string tenant) =>
        (token.Claims["iss"], token.Claims["tid"]) = ($"https://sts.windows.net/{tenant}/", tenant);

    private static void Version2(TestToken token) => Version2(token, BuiltIn);

    private static void Version2(TestToken token, string tenant)
    {
        token.Claims.Remove("appid");
        token.Claims["iss"] = $"https://login.microsoftonline.com/{tenant}/v2.0";
        (token.Claims["ver"], token.Claims["azp"]) = ("2.0", TestToken.AppId);
    }

    private sealed record Case(int Status, Action<TestToken>? Change = null)
    {
        public Action<JObject>? Activity { get; init; }
    }
}

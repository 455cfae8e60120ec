using BotBuilder.Tests.Connector.Local;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Connector.Authentication;

/// <summary>
/// P17 and P18: every case of jwt-cases.txt for channel tokens, by its name there, over HTTP and with a real OpenID provider.
/// Where the real SDK answers 500, or takes a channel that nobody endorsed, the right answer stands here.
/// </summary>
public sealed class ChannelTokenTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["valid, key k1 endorsed for msteams"] = new(200),
        ["no Authorization header"] = new(401) { Header = _ => null },
        ["empty Authorization header"] = new(401) { Header = _ => "" },
        ["'bearer' in lower case"] = new(401) { Header = token => "bearer " + token.Signed() },
        ["two spaces"] = new(401) { Header = token => "Bearer  " + token.Signed() },
        ["token that is no JWT"] = new(401) { Header = _ => "Bearer not.a.token" },
        ["expired 3 min ago (inside 5 min skew)"] = new(200, t => (t.Claims["nbf"], t.Claims["exp"]) = (At(-60), At(-3))),
        ["expired 10 min ago"] = new(401, t => (t.Claims["nbf"], t.Claims["exp"]) = (At(-60), At(-10))),
        ["not valid for 10 min yet"] = new(401, t => t.Claims["nbf"] = At(10)),
        ["no exp"] = new(401, t => t.Claims.Remove("exp")),
        ["wrong aud"] = new(401, t => t.Claims["aud"] = TestToken.OtherAppId),
        ["no aud"] = new(401, t => t.Claims.Remove("aud")),
        ["wrong iss"] = new(401, t => t.Claims["iss"] = "https://api.botframework.com.evil.example"),
        ["no serviceurl claim"] = new(401, t => t.Claims.Remove("serviceurl")),
        ["serviceurl claim differs"] = new(401, t => t.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"),
        ["serviceurl differs by trailing slash"] = new(401, t => t.Claims["serviceurl"] = TestToken.ServiceUrl.TrimEnd('/')),
        ["serviceurl differs by case"] = new(200, t => t.Claims["serviceurl"] = TestToken.ServiceUrl.ToUpperInvariant()),
        ["claim named serviceUrl (capital U)"] = new(401, t =>
        {
            t.Claims.Remove("serviceurl");
            t.Claims["serviceUrl"] = TestToken.ServiceUrl;
        }),
        ["activity without serviceUrl, token for another one"] = new(401) { Activity = a => a.Remove("serviceUrl") },
        ["channelId not endorsed by the key (k2=skype)"] = new(401, t => Sign(t, TestKeys.K2)),
        ["key without endorsements (k3)"] = new(401, t => Sign(t, TestKeys.K3)),
        ["channelId 'MSTEAMS' (case)"] = new(401) { Activity = a => a["channelId"] = "MSTEAMS" },
        ["channelId '' with k2"] = new(401, t => Sign(t, TestKeys.K2)) { Activity = a => a["channelId"] = "" },
        ["channelId absent with k2"] = new(401, t => Sign(t, TestKeys.K2)) { Activity = a => a.Remove("channelId") },
        ["bad signature, known kid"] = new(401, t => t.Key = TestKeys.K9),
        ["signature cut"] = new(401) { Header = token => token.Bearer()[..^20] },
        ["unknown kid"] = new(401, t => Sign(t, TestKeys.K9)),
        ["no kid, good key"] = new(200, t => t.KeyId = null),
        ["alg none"] = new(401) { Header = token => "Bearer " + token.Unsigned() },
        ["HS256"] = new(401) { Header = token => "Bearer " + token.SignedWithSecret() },
        ["RS384"] = new(200, t => t.Algorithm = SecurityAlgorithms.RsaSha384),
        ["RS512"] = new(200, t => t.Algorithm = SecurityAlgorithms.RsaSha512),
        ["PS256"] = new(401, t => t.Algorithm = SecurityAlgorithms.RsaSsaPssSha256),
        ["channelId AseChannel with a channel token"] = new(401) { Activity = a => a["channelId"] = "AseChannel" },

        // Not in the list.
        ["a second audience beside this bot"] = new(401, t => t.Claims["aud"] = new JArray(TestToken.AppId, TestToken.OtherAppId)),
        ["the bot's own id in capitals"] = new(401, t => t.Claims["aud"] = TestToken.AppId.ToUpperInvariant()),
        ["two serviceurl claims"] = new(401, t => t.Claims["serviceurl"] = new JArray(TestToken.ServiceUrl, "https://smba.trafficmanager.net/x/")),
        ["an unknown kid, signed with a known key"] = new(401, t => t.KeyId = "k8"),
        ["a known kid, signed with another known key"] = new(401, t => t.Key = TestKeys.K2),
        ["an issuer that is a number"] = new(401, t => t.Claims["iss"] = 5),
        ["an audience that is an object"] = new(401, t => t.Claims["aud"] = new JObject()),
        ["an exp that is a word"] = new(401, t => t.Claims["exp"] = "tomorrow"),
        ["the signature taken off"] = new(401) { Header = token => token.Bearer()[..(token.Bearer().LastIndexOf('.') + 1)] },
        ["another token behind a comma"] = new(401) { Header = token => $"{token.Bearer()}, {token.Bearer()}" },
        ["a space inside the signature"] = new(401) { Header = token => token.Bearer().Insert(token.Bearer().Length - 40, " ") },
        ["five parts, as of an encrypted token"] = new(401) { Header = token => token.Bearer() + ".AAAA.AAAA" },
        ["Basic"] = new(401) { Header = _ => "Basic dXNlcjpwYXNz" },
        ["the word alone"] = new(401) { Header = _ => "Bearer " },
        ["a token of Entra ID's key in the channel's name"] = new(401, t => Sign(t, TestKeys.E1)),
    };

    private SignedBot bot = null!;

    public static IEnumerable<object[]> Names => Cases.Select(c => new object[] { c.Key, c.Value.Status });

    public async Task InitializeAsync() => bot = await SignedBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_channel_token_is_answered_right(string name, int status)
    {
        var (_, change) = Cases[name];
        var token = TestToken.OfChannel(change);

        var answer = await bot.Host.PostAsync(bot.Message(change: Cases[name].Activity), Cases[name].Header(token));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200, answer.Body.Contains("Echo: echo hi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_required_endorsement_must_be_there_beside_the_channels()
    {
        await using var strict = await SignedBot.StartAsync(rules: new() { RequiredEndorsements = ["directline", "extra"] });
        await using var lenient = await SignedBot.StartAsync(rules: new() { RequiredEndorsements = ["directline"] });

        Assert.Equal(401, await strict.StatusAsync(TestToken.OfChannel().Bearer()));
        Assert.Equal(200, await lenient.StatusAsync(TestToken.OfChannel().Bearer()));
    }

    [Fact]
    public async Task The_government_cloud_has_its_own_issuer()
    {
        await using var government = await SignedBot.StartAsync(new() { ["ChannelService"] = "https://botframework.azure.us" });
        var token = TestToken.OfChannel(t => t.Claims["iss"] = "https://api.botframework.us");

        Assert.Equal(200, await government.StatusAsync(token.Bearer()));
        Assert.Equal(401, await government.StatusAsync(TestToken.OfChannel().Bearer()));
        Assert.Equal(401, await bot.StatusAsync(token.Bearer()));
    }

    [Fact]
    public async Task Whatever_is_done_to_a_token_the_answer_is_never_500()
    {
        var random = new Random(20261121);
        var good = TestToken.OfChannel().Signed();
        for (var i = 0; i < 300; i++)
        {
            var spoilt = good.ToCharArray();
            // Not the last character, in which some bits mean nothing.
            for (var n = random.Next(1, 4); n > 0; n--)
                spoilt[random.Next(spoilt.Length - 1)] = ".-_AZaz09{\"= ,"[random.Next(14)];
            var text = random.Next(3) == 0 ? new string(spoilt)[..random.Next(spoilt.Length)] : new string(spoilt);
            if (text == good)
                continue;

            Assert.Equal((401, text), (await bot.StatusAsync("Bearer " + text), text));
        }
    }

    private static long At(double minutes) => TestToken.Minutes(minutes);

    private static void Sign(TestToken token, RsaSecurityKey key) => (token.Key, token.KeyId) = (key, key.KeyId);

    private sealed record Case(int Status, Action<TestToken>? Change = null)
    {
        public Func<TestToken, string?> Header { get; init; } = token => token.Bearer();

        public Action<JObject>? Activity { get; init; }
    }
}

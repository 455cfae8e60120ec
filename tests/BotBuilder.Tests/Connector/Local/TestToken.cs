using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Connector.Local;

/// <summary>A token to be changed and signed.</summary>
internal sealed class TestToken
{
    public const string AppId = "abcdef99-2222-3333-4444-555555555555";
    public const string OtherAppId = "88888888-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/uk/";

    public JObject Claims { get; } = [];

    public RsaSecurityKey Key { get; set; } = TestKeys.K1;

    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    /// <summary>What the header names; null for no kid.</summary>
    public string? KeyId { get; set; } = TestKeys.K1.KeyId;

    /// <summary>As the Azure Bot Service would give it to this bot.</summary>
    public static TestToken OfChannel(Action<TestToken>? change = null) => Changed(change, new TestToken
    {
        Claims =
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = Minutes(-1),
            ["exp"] = Minutes(60),
        },
    });

    /// <summary>As Entra ID would give it to a holder of the bot's own credentials.</summary>
    public static TestToken OfEntra(string tenant, Action<TestToken>? change = null) => Changed(change, new TestToken
    {
        Key = TestKeys.E1,
        KeyId = TestKeys.E1.KeyId,
        Claims =
        {
            ["iss"] = $"https://sts.windows.net/{tenant}/",
            ["aud"] = AppId,
            ["appid"] = AppId,
            ["ver"] = "1.0",
            ["nbf"] = Minutes(-1),
            ["exp"] = Minutes(60),
        },
    });

    public static long Minutes(double fromNow) => DateTimeOffset.UtcNow.AddMinutes(fromNow).ToUnixTimeSeconds();

    public string Bearer() => "Bearer " + Signed();

    public string Signed()
    {
        var key = new RsaSecurityKey(Key.Rsa) { KeyId = KeyId };
        return Handler().CreateToken(Claims.ToString(), new SigningCredentials(key, Algorithm) { CryptoProviderFactory = new() { CacheSignatureProviders = false } });
    }

    public string SignedWithSecret()
    {
        var secret = new SymmetricSecurityKey(Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = KeyId };
        return Handler().CreateToken(Claims.ToString(), new SigningCredentials(secret, SecurityAlgorithms.HmacSha256));
    }

    public string Unsigned() => Handler().CreateToken(Claims.ToString());

    private static JsonWebTokenHandler Handler() => new() { SetDefaultTimesOnTokenCreation = false };

    private static TestToken Changed(Action<TestToken>? change, TestToken token)
    {
        change?.Invoke(token);
        return token;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Connector.Local;

/// <summary>An OpenID provider with the shapes of login.botframework.com: metadata, and keys with endorsements.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    private readonly Dictionary<string, JObject> keys = [];
    private LoopbackServer server = null!;

    public string MetadataUrl => server.Url + "/v1/.well-known/openidconfiguration";

    /// <summary>How often the keys were asked for.</summary>
    public int Reads => server.Seen.Count(request => request.PathAndQuery == "/keys");

    public bool IsDown { get; set; }

    public string? KeysInstead { get; set; }

    public static async Task<OpenIdProvider> StartAsync()
    {
        var provider = new OpenIdProvider();
        provider.server = await LoopbackServer.StartAsync(provider.AnswerAsync);
        return provider;
    }

    /// <summary>k1 for Teams, k2 for Skype, k3 for none: the keys behind jwt-cases.txt.</summary>
    public static async Task<OpenIdProvider> ForChannelsAsync()
    {
        var provider = await StartAsync();
        provider.Publish(TestKeys.K1, "msteams", "directline");
        provider.Publish(TestKeys.K2, "skype");
        provider.Publish(TestKeys.K3);
        return provider;
    }

    public void Publish(RsaSecurityKey key, params string[] endorsements)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        var entry = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements.Length > 0)
            entry["endorsements"] = new JArray(endorsements);
        keys[key.KeyId] = entry;
    }

    public void Withdraw(RsaSecurityKey key) => keys.Remove(key.KeyId);

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        var answer = context.Request.Path == "/keys"
            ? KeysInstead ?? new JObject { ["keys"] = new JArray(keys.Values) }.ToString()
            : new JObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = server.Url + "/keys" }.ToString();
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer);
    }
}

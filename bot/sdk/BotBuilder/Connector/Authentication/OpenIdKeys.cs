using System.Text.Json;
using Microsoft.Bot.Connector.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key that tokens are signed with, and the channels it may sign for.</summary>
internal sealed record SigningKey(JsonWebKey Key, IReadOnlySet<string> Endorsements);

/// <summary>
/// The signing keys that an OpenID provider publishes. They are read when first needed, twice a day, and at once, though not
/// often, when a token names a key that is not among them. (IdentityModel's ConfigurationManager reads again in the
/// background only, so the first tokens of a new key would be refused.) When reading fails, the keys known stay.
/// </summary>
internal sealed class OpenIdKeys(string metadataUrl, HttpClients clients, TimeProvider time, ILogger logger)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Between attempts while keys are known: anybody can name an unknown key, and must not make the bot ask without end.</summary>
    public static readonly TimeSpan KnownKeysPause = TimeSpan.FromMinutes(1);

    /// <summary>Between attempts while none is.</summary>
    public static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private IReadOnlyList<SigningKey> known = [];
    private Task reading = Task.CompletedTask;
    private DateTimeOffset lastRead = DateTimeOffset.MinValue;
    private DateTimeOffset lastTry = DateTimeOffset.MinValue;

    /// <summary>The keys with the id that a token names; all when it names none; none when there is no such key.</summary>
    public async Task<IReadOnlyList<SigningKey>> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        await RefreshFor(keyId).WaitAsync(cancellationToken).ConfigureAwait(false);
        var keys = Volatile.Read(ref known);
        return string.IsNullOrEmpty(keyId) ? keys : [.. keys.Where(key => key.Key.KeyId == keyId)];
    }

    private Task RefreshFor(string keyId)
    {
        lock (gate)
        {
            if (!reading.IsCompleted)
                return reading;
            var now = time.GetUtcNow();
            var isOld = now >= lastRead + Lifetime;
            var isUnknown = !string.IsNullOrEmpty(keyId) && known.All(key => key.Key.KeyId != keyId);
            var isDue = known.Count == 0
                ? now >= lastTry + FailurePause
                : (isOld || isUnknown) && now >= lastTry + KnownKeysPause;
            if (!isDue)
                return Task.CompletedTask;
            lastTry = now;
            return reading = ReadAsync();
        }
    }

    // Shared by all who wait, so no single caller's cancellation ends it; the HTTP client's ceiling does.
    private async Task ReadAsync()
    {
        try
        {
            using var client = clients.Create();
            var documents = new HttpDocumentRetriever(client)
            {
                RequireHttps = metadataUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase),
            };
            var provider = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, CancellationToken.None)
                .ConfigureAwait(false);
            SigningKey[] keys = [.. (provider.JsonWebKeySet?.Keys ?? []).Where(CanSign).Select(key => new SigningKey(key, Endorsements(key)))];
            if (keys.Length == 0)
                throw new InvalidOperationException("The provider publishes no key.");
            Volatile.Write(ref known, keys);
            lastRead = time.GetUtcNow();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever it is: without keys nobody is accepted, with the old ones those who were stay.
            Log.SigningKeysNotRead(logger, e.GetType().Name);
        }
    }

    private static bool CanSign(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA && (string.IsNullOrEmpty(key.Use) || key.Use == JsonWebKeyUseNames.Sig);

    private static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) ? [.. Strings(value)] : [];

    private static IEnumerable<string> Strings(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } list =>
            list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()),
        IEnumerable<object> list => list.OfType<string>(),
        _ => [],
    };
}

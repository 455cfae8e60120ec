using System.Globalization;
using Microsoft.Bot.Connector.Rest;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The addresses and names of the cloud that the bot is in: Azure's public one, or, by the key ChannelService, the US
/// government's. Single values can be replaced by the configuration keys that the real SDK has for them.
/// </summary>
internal sealed record BotCloud
{
    // Microsoft's own tenants, from which tokens for bots without a tenant of their own come.
    private static readonly string[] PublicTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private static readonly string[] GovernmentTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"];

    public required string ChannelIssuer { get; init; }

    public required string ChannelMetadataUrl { get; init; }

    public required string EntraMetadataUrl { get; init; }

    public required IReadOnlyList<string> EntraIssuerTemplates { get; init; }

    public required IReadOnlyList<string> BuiltInTenants { get; init; }

    public required string DefaultTenant { get; init; }

    /// <summary>Where tokens are asked for; {0} is the tenant.</summary>
    public required string LoginUrlTemplate { get; init; }

    public required string OAuthScope { get; init; }

    public required string CallerId { get; init; }

    public required bool ValidateAuthority { get; init; }

    /// <exception cref="ArgumentException">ChannelService names no cloud that is known.</exception>
    /// <exception cref="InvalidOperationException">An address is not https.</exception>
    public static BotCloud From(IConfiguration configuration)
    {
        var government = configuration["ChannelService"] switch
        {
            null or "" => false,
            GovernmentAuthenticationConstants.ChannelService => true,
            var other => throw new ArgumentException(
                $"ChannelService is '{other}'. Leave it out for the public cloud, or set {GovernmentAuthenticationConstants.ChannelService}.",
                nameof(configuration)),
        };
        var cloud = government ? Government : Public;
        return cloud with
        {
            ChannelIssuer = Value("ToBotFromChannelTokenIssuer", cloud.ChannelIssuer),
            ChannelMetadataUrl = Address("ToBotFromChannelOpenIdMetadataUrl", cloud.ChannelMetadataUrl),
            EntraMetadataUrl = Address("ToBotFromEmulatorOpenIdMetadataUrl", cloud.EntraMetadataUrl),
            LoginUrlTemplate = Address("ToChannelFromBotLoginUrl", cloud.LoginUrlTemplate),
            OAuthScope = Value("ToChannelFromBotOAuthScope", cloud.OAuthScope),
            CallerId = Value("CallerId", cloud.CallerId),
            ValidateAuthority = configuration.GetValue("ValidateAuthority", true),
        };

        string Value(string key, string standard) => configuration[key] is { Length: > 0 } own ? own : standard;

        // Keys read over plain http would let anybody on the way sign tokens; on this machine there is no way.
        string Address(string key, string standard) =>
            Uri.TryCreate(Value(key, standard), UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && OutboundHosts.IsThisMachine(uri)))
                ? Value(key, standard)
                : throw new InvalidOperationException($"{key} must be an https address.");
    }

    /// <summary>The issuers of Entra ID tokens from <paramref name="tenants"/>, v1 and v2.</summary>
    public IEnumerable<string> EntraIssuers(IEnumerable<string> tenants) =>
        from tenant in tenants
        from template in EntraIssuerTemplates
        select string.Format(CultureInfo.InvariantCulture, template, tenant);

    public string LoginUrl(string tenant) => string.Format(CultureInfo.InvariantCulture, LoginUrlTemplate, tenant);

    private static BotCloud Public => new()
    {
        ChannelIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EntraMetadataUrl = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        EntraIssuerTemplates =
            [AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2],
        BuiltInTenants = PublicTenants,
        DefaultTenant = AuthenticationConstants.DefaultChannelAuthTenant,
        LoginUrlTemplate = AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        OAuthScope = AuthenticationConstants.ToChannelFromBotOAuthScope,
        CallerId = CallerIdConstants.PublicAzureChannel,
        ValidateAuthority = true,
    };

    private static BotCloud Government => new()
    {
        ChannelIssuer = GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EntraMetadataUrl = GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        EntraIssuerTemplates =
        [
            AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
        ],
        BuiltInTenants = GovernmentTenants,
        DefaultTenant = GovernmentAuthenticationConstants.DefaultChannelAuthTenant,
        LoginUrlTemplate = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        OAuthScope = GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        CallerId = CallerIdConstants.USGovChannel,
        ValidateAuthority = true,
    };
}

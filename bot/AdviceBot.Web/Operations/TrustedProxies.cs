using Microsoft.AspNetCore.HttpOverrides;

namespace AdviceBot.Web.Operations;

/// <summary>Believes <c>X-Forwarded-For</c> only from the networks that the configuration names (P13).</summary>
internal static class TrustedProxies
{
    /// <summary>The configuration key of the list, each a network such as <c>10.0.0.0/8</c>.</summary>
    public const string Key = "Proxies";

    /// <summary>Reads the list.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <exception cref="FormatException">An entry is not a network.</exception>
    public static void Configure(WebApplicationBuilder builder)
    {
        var networks = builder.Configuration.GetSection(Key).Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = networks.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in networks) forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
    }
}

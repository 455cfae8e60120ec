using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Operations;

/// <summary>Believes <c>X-Forwarded-For</c> only from the networks that the configuration names (P13).</summary>
internal static class TrustedProxies
{
    /// <summary>The configuration key of the list, each a network such as <c>10.0.0.0/8</c>.</summary>
    public const string Key = "Proxies";

    /// <summary>Reads the list; an entry that is no network stops the start.</summary>
    /// <param name="builder">The application's builder.</param>
    public static void Configure(WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(Key);
        var entries = section.Get<string[]>() ?? [];
        builder.Services.AddSingleton<IValidateOptions<ForwardedHeadersOptions>>(new Validator(section.Value, entries));
        builder.Services.AddOptions<ForwardedHeadersOptions>().ValidateOnStart().Configure(forwarded =>
        {
            forwarded.ForwardedHeaders = entries.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var entry in entries)
            {
                if (System.Net.IPNetwork.TryParse(entry, out var network)) forwarded.KnownIPNetworks.Add(network);
            }
        });
    }

    private sealed class Validator(string? single, string[] entries) : IValidateOptions<ForwardedHeadersOptions>
    {
        public ValidateOptionsResult Validate(string? name, ForwardedHeadersOptions options)
        {
            if (!string.IsNullOrWhiteSpace(single))
            {
                return ValidateOptionsResult.Fail($"{Key} is \"{single}\". It must be a list: {Key}:0 for the first network, as an environment variable {Key}__0.");
            }

            return entries.FirstOrDefault(entry => !System.Net.IPNetwork.TryParse(entry, out _)) is { } wrong
                ? ValidateOptionsResult.Fail($"{Key} has \"{wrong}\". Each must be a network such as 10.0.0.0/8; one address alone is 203.0.113.7/32.")
                : ValidateOptionsResult.Success;
        }
    }
}

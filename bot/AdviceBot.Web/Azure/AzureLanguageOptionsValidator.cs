using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Azure;

/// <summary>Refuses an address that would not keep a text safe on its way, and settings that contradict each other, without quoting the key.</summary>
internal sealed class AzureLanguageOptionsValidator : IValidateOptions<AzureLanguageOptions>
{
    private const string Key = AzureLanguageOptions.Section + ":" + nameof(AzureLanguageOptions.Key);
    private const string ClientId = AzureLanguageOptions.Section + ":" + nameof(AzureLanguageOptions.ClientId);

    public ValidateOptionsResult Validate(string? name, AzureLanguageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Endpoint))
        {
            return string.IsNullOrWhiteSpace(options.Key) && string.IsNullOrWhiteSpace(options.ClientId)
                ? ValidateOptionsResult.Success
                : Fail($"{Key} or {ClientId} is configured, but {AzureLanguageOptions.EndpointKey} is not, so Azure AI Language would stay off. Configure the address too, or none of them.");
        }

        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) || !IsBare(address) || !(address.Scheme == Uri.UriSchemeHttps || IsThisMachine(address)))
        {
            return Fail($"{AzureLanguageOptions.EndpointKey} is \"{options.Endpoint}\". It must be https://, the resource's host and nothing after it, such as "
                + "https://force-language.cognitiveservices.azure.com. (http:// only for a container on this machine, with a key.)");
        }

        if (!string.IsNullOrWhiteSpace(options.Key))
        {
            return string.IsNullOrWhiteSpace(options.ClientId)
                ? ValidateOptionsResult.Success
                : Fail($"{Key} and {ClientId} are both configured. An identity signs in without a key: leave one of them out.");
        }

        return address.Scheme == Uri.UriSchemeHttps
            ? ValidateOptionsResult.Success
            : Fail($"{AzureLanguageOptions.EndpointKey} is http:// and there is no {Key}. An identity's token is only sent over https://.");
    }

    private static bool IsBare(Uri address) => address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };

    private static bool IsThisMachine(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;

    private static ValidateOptionsResult Fail(string reason) => ValidateOptionsResult.Fail(reason);
}

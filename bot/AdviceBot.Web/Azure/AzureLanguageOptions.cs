namespace AdviceBot.Web.Azure;

/// <summary>Which Azure AI Language resource is asked, and how the program signs in.</summary>
public sealed class AzureLanguageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "AzureLanguage";

    /// <summary>The configuration key that turns it on.</summary>
    public const string EndpointKey = Section + ":" + nameof(Endpoint);

    /// <summary>The resource's address, such as <c>https://force-language.cognitiveservices.azure.com</c>.</summary>
    /// <value>The default value is <see langword="null"/>: nothing is asked, and no text leaves the server.</value>
    public string? Endpoint { get; set; }

    /// <summary>The resource's key.</summary>
    /// <value>The default value is <see langword="null"/>: the program signs in with its Azure identity, which needs no secret.</value>
    public string? Key { get; set; }

    /// <summary>The client id of the user-assigned managed identity to sign in with.</summary>
    /// <value>The default value is <see langword="null"/>: Azure's usual order of credentials.</value>
    public string? ClientId { get; set; }
}

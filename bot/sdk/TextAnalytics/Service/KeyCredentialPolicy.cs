using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.TextAnalytics.Service;

/// <summary>Shows the resource's key, read anew for each request, so that a key can be changed while the program runs.</summary>
internal sealed class KeyCredentialPolicy(AzureKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public const string Header = "Ocp-Apim-Subscription-Key";

    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue(Header, credential.Key);
}

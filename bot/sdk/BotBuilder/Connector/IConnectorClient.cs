using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The channel's REST service, at one address.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }
}

/// <summary>What the adapter needs of a connector client to carry replies out.</summary>
internal interface IActivityConnector : IConnectorClient
{
    Task<ResourceResponse> SendToConversationAsync(Activity activity, CancellationToken cancellationToken);

    Task<ResourceResponse> ReplyToActivityAsync(Activity activity, CancellationToken cancellationToken);

    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken);

    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken);
}

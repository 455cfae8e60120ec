using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The channel's REST service, at one address.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    IConversations Conversations { get; }
}

/// <summary>The REST service's conversations; <see cref="ConversationsExtensions"/> holds what a bot calls.</summary>
public interface IConversations
{
    internal Task<ResourceResponse> SendAsync(string conversationId, Activity activity, CancellationToken cancellationToken);

    internal Task<ResourceResponse> ReplyAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken);

    internal Task<ResourceResponse> UpdateAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken);

    internal Task DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    internal Task<ConversationResourceResponse> CreateAsync(ConversationParameters parameters, CancellationToken cancellationToken);

    internal Task<IList<ChannelAccount>> MembersAsync(string conversationId, CancellationToken cancellationToken);

    internal Task<PagedMembersResult> PagedMembersAsync(
        string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken);
}

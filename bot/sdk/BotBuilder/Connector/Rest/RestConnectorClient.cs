using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Rest;

/// <summary>The connector's REST API, v3, as far as a bot like ours calls it.</summary>
/// <param name="serviceUrl">Where the service is; already found to be allowed.</param>
/// <param name="http">Carries the requests.</param>
/// <param name="accessToken">Gives the token of each request, or null without an app id.</param>
internal sealed class RestConnectorClient(Uri serviceUrl, ConnectorHttp http, Func<CancellationToken, Task<string>> accessToken)
    : IConnectorClient, IConversations
{
    private const string ConversationIdHeader = "x-ms-conversation-id";

    public Uri BaseUri { get; set; } = serviceUrl;

    public IConversations Conversations => this;

    public Task<ResourceResponse> SendAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Post, Path(conversationId, "activities"), activity, cancellationToken);

    public Task<ResourceResponse> ReplyAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(
            HttpMethod.Post, Path(conversationId, "activities", activityId), activity, cancellationToken,
            headers => headers.TryAddWithoutValidation(ConversationIdHeader, conversationId));

    public Task<ResourceResponse> UpdateAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Put, Path(conversationId, "activities", activityId), activity, cancellationToken);

    public Task DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync<object>(HttpMethod.Delete, Path(conversationId, "activities", activityId), null, cancellationToken);

    public Task<ConversationResourceResponse> CreateAsync(ConversationParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return CallAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, cancellationToken);
    }

    public Task<IList<ChannelAccount>> MembersAsync(string conversationId, CancellationToken cancellationToken) =>
        CallAsync<IList<ChannelAccount>>(HttpMethod.Get, Path(conversationId, "members"), null, cancellationToken);

    public Task<PagedMembersResult> PagedMembersAsync(
        string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        List<string> query = [];
        if (pageSize is { } size)
            query.Add(FormattableString.Invariant($"pageSize={size}"));
        if (continuationToken is not null)
            query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        var path = Path(conversationId, "pagedmembers") + (query.Count > 0 ? "?" + string.Join('&', query) : string.Empty);
        return CallAsync<PagedMembersResult>(HttpMethod.Get, path, null, cancellationToken);
    }

    public void Dispose()
    {
        // The connections are shared between turns and belong to the HTTP client's owner.
    }

    private Task<T> CallAsync<T>(
        HttpMethod method, string path, object body, CancellationToken cancellationToken,
        Action<System.Net.Http.Headers.HttpRequestHeaders> addHeaders = null)
        where T : class
    {
        var root = BaseUri.AbsoluteUri.EndsWith('/') ? BaseUri : new Uri(BaseUri.AbsoluteUri + "/");
        var json = body is null ? null : BotJson.Write(body, BotJson.Connector);
        return http.CallAsync<T>(new ConnectorCall(method, new Uri(root, path), json, addHeaders), accessToken, cancellationToken);
    }

    private static string Path(string conversationId, params ReadOnlySpan<string> rest)
    {
        var path = $"v3/conversations/{Segment(conversationId, "conversation.id")}";
        foreach (var part in rest)
            path += "/" + Segment(part, "activity id");
        return path;
    }

    // Escaping leaves dots alone, and a segment of dots would climb out of the path.
    private static string Segment(string value, string name) => value switch
    {
        null or "" or "." or ".." => throw new InvalidActivityException(name),
        _ => Uri.EscapeDataString(value),
    };
}

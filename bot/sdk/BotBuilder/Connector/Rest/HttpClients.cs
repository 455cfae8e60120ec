using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Connector.Rest;

/// <summary>
/// The HTTP clients for channel, keys and tokens: from the host's factory, else over one handler of its own. None follows
/// redirects (P19), which could lead anywhere. Nothing of them is made before the first is needed.
/// </summary>
internal sealed class HttpClients
{
    private const int MaxAnswerBytes = 1024 * 1024;

    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(15);

    private readonly IHttpClientFactory factory;
    private readonly Lock gate = new();
    private HttpMessageHandler own;

    /// <exception cref="InvalidOperationException">The factory's clients follow redirects.</exception>
    public HttpClients(IHttpClientFactory factory)
    {
        if (factory is not null)
            RefuseRedirects(factory);
        this.factory = factory;
    }

    public HttpClient Create()
    {
        var client = factory is null ? new HttpClient(Own(), disposeHandler: false) : factory.CreateClient(Options.DefaultName);
        client.MaxResponseContentBufferSize = MaxAnswerBytes;
        client.Timeout = Ceiling;
        return client;
    }

    private HttpMessageHandler Own()
    {
        lock (gate)
            return own ??= new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = Ceiling,
            };
    }

    private static void RefuseRedirects(IHttpClientFactory factory)
    {
        if (factory is IHttpMessageHandlerFactory handlers && FollowsRedirects(handlers.CreateHandler(Options.DefaultName)))
            throw new InvalidOperationException(
                "The HTTP client factory's default client follows redirects, so a channel's answer could send the bot's requests "
                + "anywhere. Configure its primary handler with AllowAutoRedirect = false.");
    }

    private static bool FollowsRedirects(HttpMessageHandler handler) => handler switch
    {
        DelegatingHandler outer => outer.InnerHandler is { } inner && FollowsRedirects(inner),
        SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
        HttpClientHandler simple => simple.AllowAutoRedirect,
        _ => false,
    };
}

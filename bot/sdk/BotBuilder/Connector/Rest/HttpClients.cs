using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Rest;

/// <summary>
/// The HTTP clients for channel, keys and tokens: from the host's factory, else over one handler of its own. None follows
/// redirects (P19), which could lead anywhere.
/// </summary>
internal sealed class HttpClients : IMsalHttpClientFactory
{
    private const int MaxAnswerBytes = 1024 * 1024;

    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(15);

    private readonly Func<HttpClient> create;

    /// <exception cref="InvalidOperationException">The factory's clients follow redirects.</exception>
    public HttpClients(IHttpClientFactory factory)
    {
        if (factory is IHttpMessageHandlerFactory handlers && FollowsRedirects(handlers.CreateHandler(Options.DefaultName)))
            throw new InvalidOperationException(
                "The HTTP client factory's default client follows redirects, so a channel's answer could send the bot's requests "
                + "anywhere. Configure its primary handler with AllowAutoRedirect = false.");
        create = factory is null ? OverOneHandler() : () => factory.CreateClient(Options.DefaultName);
    }

    public HttpClient Create()
    {
        var client = create();
        client.MaxResponseContentBufferSize = MaxAnswerBytes;
        client.Timeout = Ceiling;
        return client;
    }

    private static Func<HttpClient> OverOneHandler()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = Ceiling,
        };
        return () => new HttpClient(handler, disposeHandler: false);
    }

    HttpClient IMsalHttpClientFactory.GetHttpClient() => Create();

    private static bool FollowsRedirects(HttpMessageHandler handler) => handler switch
    {
        DelegatingHandler outer => outer.InnerHandler is { } inner && FollowsRedirects(inner),
        SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
        HttpClientHandler simple => simple.AllowAutoRedirect,
        _ => false,
    };
}

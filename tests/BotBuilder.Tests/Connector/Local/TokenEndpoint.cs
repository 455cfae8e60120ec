using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BotBuilder.Tests.Connector.Local;

/// <summary>An OAuth 2.0 token endpoint over https, and HTTP clients that trust its certificate and no other of their own accord.</summary>
internal sealed class TokenEndpoint : IAsyncDisposable
{
    private readonly X509Certificate2 certificate = MakeCertificate();
    private readonly ServiceProvider services;
    private LoopbackServer server = null!;

    private TokenEndpoint()
    {
        var collection = new ServiceCollection();
        collection.AddHttpClient().ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString(),
            },
        }));
        services = collection.BuildServiceProvider();
    }

    public IHttpClientFactory Clients => services.GetRequiredService<IHttpClientFactory>();

    /// <summary>What the bot's configuration names.</summary>
    public string LoginUrl => $"{server.Url}/{{0}}";

    public IReadOnlyList<SeenRequest> Seen => [.. server.Seen];

    public static async Task<TokenEndpoint> StartAsync()
    {
        var endpoint = new TokenEndpoint();
        endpoint.server = await LoopbackServer.StartAsync(endpoint.AnswerAsync, endpoint.certificate);
        return endpoint;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await services.DisposeAsync();
        certificate.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            $$"""{"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"token-{{server.Seen.Count}}"}""");
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}

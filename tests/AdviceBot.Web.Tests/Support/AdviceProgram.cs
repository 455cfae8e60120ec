using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Web.Operations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Web.Tests.Support;

/// <summary>The real program on a real Kestrel port of this machine, with its log kept.</summary>
public sealed class AdviceProgram : IDisposable
{
    private readonly Factory _factory;

    /// <summary>Starts the program.</summary>
    /// <param name="content">The content folder, or null for the repository's.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="settings">Configuration that differs from the defaults.</param>
    /// <param name="services">Services that take the place of the program's own.</param>
    public AdviceProgram(
        string? content = null,
        string environment = "Development",
        IEnumerable<(string Key, string Value)>? settings = null,
        Action<IServiceCollection>? services = null)
    {
        _factory = new Factory(builder =>
        {
            builder.UseEnvironment(environment);
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("Content:Path", content ?? Repository.Content);
            // Many programs start in these tests; that meaning is learnt too is tested once, in the understanding's own tests.
            builder.UseSetting("Understanding:EncoderFolder", LearntWords.NewFolder());
            foreach (var (key, value) in settings ?? []) builder.UseSetting(key, value);
            builder.ConfigureLogging(logging => logging.AddProvider(Log));
            builder.ConfigureServices(WithoutTidying);
            if (services is not null) builder.ConfigureServices(services);
        });
        _factory.UseKestrel(0);
        _factory.StartServer();
    }

    internal LogCapture Log { get; } = new();

    public IServiceProvider Services => _factory.Services;

    /// <summary>The content that is served now.</summary>
    public ContentSet Content => Services.GetRequiredService<IKnowledgeBaseSource>().Current.Content;

    /// <summary>Where the program listens.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = Address };

    public void Dispose() => _factory.Dispose();

    // Many programs share this process; each of them would stop all the others for as long as the whole memory takes to go through.
    private static void WithoutTidying(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ImplementationType == typeof(LearningTidyService)));

    private sealed class Factory(Action<IWebHostBuilder> configure) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => configure(builder);
    }
}

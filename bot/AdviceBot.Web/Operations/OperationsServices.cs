using System.IO.Compression;
using AdviceBot.Core;
using AdviceBot.Dialogs;
using AdviceBot.Dialogs.Availability;
using AdviceBot.Web.DirectLine;
using AdviceBot.Web.WebChat.Embedding;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Operations;

/// <summary>Composes what every request passes and what keeps the program well.</summary>
internal static class OperationsServices
{
    private static readonly PathString Health = "/health";
    private static readonly PathString Assets = "/assets";
    private static readonly PathString Advice = "/advice";

    /// <summary>Adds limits, error pages, compression, health checks and the content watcher.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <returns>The same builder.</returns>
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // The framework's own lines and scopes hold addresses and connections. In code, so that no configuration of a level brings them back (P2).
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateValues(LimitOptions.Section).ValidateOnStart();
        services.AddOptions<SecurityTxtOptions>().BindConfiguration(SecurityTxtOptions.Section).ValidateValues(SecurityTxtOptions.Section).ValidateOnStart();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>((server, limits) =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = Math.Max(limits.Value.MaxFormBytes, limits.Value.MaxActivityBytes);
        });
        // Compression tells an attacker nothing here (BREACH): no cookie brings a person's conversation into a request that another site makes.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context => context.ProblemDetails.Extensions.Clear());
        services.AddHealthChecks().AddCheck<KnowledgeBaseHealthCheck>(nameof(KnowledgeBase));
        services.TryAddSingleton(provider => FramePolicy.Of(provider.GetRequiredService<IOptions<EmbeddingOptions>>().Value));
        services.AddSingleton(TimeProvider.System)
            .AddSingleton(provider => UkClock.Of(provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ErrorResponder>()
            .AddSingleton<DirectLineErrors>()
            .AddSingleton<UrgencyScreen>()
            .AddSingleton<ChatLimiter>()
            .AddHostedService<ContentWatcher>()
            .AddHostedService<LearningTidyService>();
        TrustedProxies.Configure(builder);
        return builder;
    }

    /// <summary>Puts the headers, the compression and the error pages around everything that is mapped.</summary>
    /// <param name="app">The application.</param>
    public static void UseOperations(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.Use((context, next) => IsServed(context) ? next(context) : Refuse(context));
        app.UseWhen(IsAdvice, pages => pages.Use((HttpContext context, RequestDelegate next) => SwitchAsync(context, next)));
        app.MapHealthChecks(Health + "/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(Health + "/ready");
        // For a load balancer to keep, and to show when no instance answers.
        app.MapGet("/unavailable", (HttpContext context, ErrorResponder errors) => errors.WriteAsync(context, StatusCodes.Status503ServiceUnavailable));
        SecurityTxt.Map(app);
    }

    // While no content could be loaded, every page is the last resort with 999 and 101 (U2).
    private static bool IsServed(HttpContext context) =>
        context.RequestServices.GetRequiredService<KnowledgeBaseStore>().IsLoaded
        || context.GetEndpoint()?.Metadata.GetMetadata<WithoutContent>() is not null
        || context.Request.Path.StartsWithSegments(Health)
        || context.Request.Path.StartsWithSegments(Assets);

    // Messages are not stopped here: danger in them is looked for first (U1), and the bot itself says that advice is off.
    private static bool IsAdvice(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && (context.Request.Path == "/" || context.Request.Path.StartsWithSegments(Advice));

    private static Task SwitchAsync(HttpContext context, RequestDelegate next) =>
        context.RequestServices.GetRequiredService<AdviceSwitch>().IsOff
            ? context.RequestServices.GetRequiredService<ErrorResponder>().WriteAsync(context, StatusCodes.Status503ServiceUnavailable, pageId: Words.AdviceOff)
            : next(context);

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    /// <summary>Marks an endpoint that answers while no content could be loaded.</summary>
    internal sealed record WithoutContent;
}

using AdviceBot.Dialogs.Replies;
using AdviceBot.Web.DirectLine.Shared;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AdviceBot.Web.DirectLine;

/// <summary>A subset of Direct Line 3.0 at <c>/v3/directline</c>, for the standard clients without Azure; off unless it is configured.</summary>
internal static class DirectLineChannel
{
    /// <summary>Where it is served.</summary>
    public const string Path = "/v3/directline";

    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(1);

    // Whoever has gone without a word is found out within these two together.
    private static readonly WebSocketOptions WebSockets = new() { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(20) };

    /// <summary>Adds the channel and its checked configuration; its renderer must come before the one that serves every channel.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddCors()
            .AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>()
            .AddSingleton<IReplyRenderer, DirectLineReplyRenderer>()
            .AddSingleton<TrustedOrigins>()
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<DirectLineLimiter>()
            .AddSingleton<DirectLineAdapter>()
            .AddSingleton<OpenStreams>()
            .AddSingleton<ActivityStream>()
            .AddDirectLineLog(configuration);
    }

    /// <summary>Maps the channel where it is configured.</summary>
    /// <param name="app">The application.</param>
    public static void MapDirectLine(this WebApplication app)
    {
        if (string.IsNullOrWhiteSpace(app.Configuration[DirectLineOptions.SigningKeyKey])) return;
        app.UseWhen(context => IsFor(context.Request), branch => branch
            .UseCors(policy => Cors(policy, app.Services))
            .Use(RefuseOtherOriginsAsync)
            .Use(SayThatTheLogIsAwayAsync)
            .UseWebSockets(WebSockets));
        var routes = app.MapGroup(Path);
        TokenEndpoints.Map(routes);
        ConversationEndpoints.Map(routes);
        ActivityEndpoints.Map(routes);
        StreamEndpoint.Map(routes);
    }

    private static void Cors(CorsPolicyBuilder policy, IServiceProvider services) => policy
        .SetIsOriginAllowed(origin => services.GetRequiredService<TrustedOrigins>().Contains(origin))
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        .AllowAnyHeader()
        .WithExposedHeaders(HeaderNames.RetryAfter)
        .SetPreflightMaxAge(PreflightAge);

    /// <summary>Whether a request is for this channel.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsFor(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    private static Task RefuseOtherOriginsAsync(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        return services.GetRequiredService<TrustedOrigins>().Admit(context.Request)
            ? next(context)
            : services.GetRequiredService<DirectLineErrors>().WriteAsync(context, DirectLineRefusal.WrongToken);
    }

    private static async Task SayThatTheLogIsAwayAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (LogAwayException) when (!context.Response.HasStarted)
        {
            await context.RequestServices.GetRequiredService<DirectLineErrors>().WriteAsync(context, DirectLineRefusal.Away);
        }
    }
}

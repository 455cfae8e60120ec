using Microsoft.AspNetCore.Http.Features;

namespace AdviceBot.Web.Telemetry;

/// <summary>Says in ASP.NET Core's span of a request which route it took and how it ended; the address itself may hold anything.</summary>
/// <param name="next">What handles the request.</param>
internal sealed class RequestSpans(RequestDelegate next)
{
    private const string OtherMethod = "_OTHER";

    /// <summary>Handles a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is handled.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        // Before an error page takes it away.
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        await next(context);
        context.Features.Get<IHttpActivityFeature>()?.Activity
            .SetTag(TelemetryNames.Method, KnownMethod(context.Request.Method))
            .SetTag(TelemetryNames.Route, route)
            .SetTag(TelemetryNames.Status, context.Response.StatusCode);
    }

    private static string KnownMethod(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || HttpMethods.IsOptions(method) || HttpMethods.IsConnect(method)
            ? method
            : OtherMethod;
}

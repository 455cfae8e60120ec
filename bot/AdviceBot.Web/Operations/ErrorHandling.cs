using AdviceBot.Core.Content;
using Microsoft.AspNetCore.Diagnostics;

namespace AdviceBot.Web.Operations;

/// <summary>Turns exceptions and bare statuses into the editors' error pages.</summary>
internal static class ErrorHandling
{
    /// <summary>Handles everything that what comes after it throws or leaves without a body.</summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = HandleAsync,
            // The middleware would log the exception whole, and its message may hold what somebody wrote (P2).
            SuppressDiagnosticsCallback = _ => true,
        })
        .UseStatusCodePages(status => Responder(status.HttpContext).WriteAsync(status.HttpContext, status.HttpContext.Response.StatusCode));

    private static Task HandleAsync(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        if (context.RequestAborted.IsCancellationRequested) return Task.CompletedTask;
        var status = StatusOf(fault);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            Log.RequestFailed(context.RequestServices.GetRequiredService<ILogger<ErrorResponder>>(), fault.GetType());
        }

        return Responder(context).WriteAsync(context, status);
    }

    private static int StatusOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        ContentException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static ErrorResponder Responder(HttpContext context) => context.RequestServices.GetRequiredService<ErrorResponder>();
}

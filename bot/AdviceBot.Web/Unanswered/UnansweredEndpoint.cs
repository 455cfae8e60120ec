using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AdviceBot.Core.Unanswered;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Unanswered;

/// <summary><c>GET /unanswered</c>: the rows that may be read, for whoever has the key. Without a configured key there is no such address.</summary>
internal static class UnansweredEndpoint
{
    /// <summary>The address.</summary>
    public const string Path = "/unanswered";

    /// <summary>The name of the parameter with the number of days.</summary>
    public const string Days = "days";

    private const string Scheme = "Bearer";

    /// <summary>Maps it, where a key is configured.</summary>
    /// <param name="app">The application.</param>
    public static void MapUnanswered(this WebApplication app)
    {
        if (app.Services.GetService<IUnansweredStore>() is null || string.IsNullOrEmpty(app.Configuration[UnansweredOptions.KeyKey])) return;
        app.MapGet(Path, ReadAsync);
    }

    private static async Task<IResult> ReadAsync(
        HttpRequest request, int days, IOptions<UnansweredOptions> options, UnansweredRecorder recorder, IUnansweredStore store, CancellationToken cancellationToken)
    {
        if (!HasKey(request, options.Value.Key!)) return Results.StatusCode(StatusCodes.Status401Unauthorized);
        if (days < 1 || days > options.Value.KeepDays) return Results.StatusCode(StatusCodes.Status400BadRequest);
        await recorder.CatchUpAsync(cancellationToken);
        return Results.Json(await store.ReadAsync(days, cancellationToken));
    }

    // Digests, so that the time it takes tells neither the key nor its length.
    private static bool HasKey(HttpRequest request, string key) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var given)
        && given.Scheme == Scheme
        && CryptographicOperations.FixedTimeEquals(Digest(given.Parameter ?? string.Empty), Digest(key));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

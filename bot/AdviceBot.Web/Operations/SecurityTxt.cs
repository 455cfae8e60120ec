using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Operations;

/// <summary>Serves <c>/.well-known/security.txt</c> where it is configured and has not expired (P24, RFC 9116); otherwise there is no such page.</summary>
internal static class SecurityTxt
{
    private const string Path = "/.well-known/security.txt";

    /// <summary>Maps the file.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app) => app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], (IOptions<SecurityTxtOptions> options, TimeProvider time) =>
        TextOf(options.Value, time.GetUtcNow()) is { } text
            ? Results.Text(text, "text/plain", Encoding.UTF8)
            : Results.StatusCode(StatusCodes.Status404NotFound));

    private static string? TextOf(SecurityTxtOptions options, DateTimeOffset now)
    {
        if (options is not { Contact: { } contact, Expires: { } until } || SecurityTxtOptions.ExpiryOf(until) is not { } expiry || expiry <= now) return null;
        // An address is written as the parser understood it, so that nothing configured can begin a line of its own.
        var lines = new List<string>
        {
            "Contact: " + new Uri(contact).AbsoluteUri,
            "Expires: " + expiry.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        };
        if (options.Policy is { } policy) lines.Add("Policy: " + new Uri(policy).AbsoluteUri);
        lines.Add("Preferred-Languages: en");
        return string.Join('\n', lines) + '\n';
    }
}

using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities in and out of HTTP bodies.</summary>
public static class HttpHelper
{
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = BotJson.WireSettings;

    public static readonly JsonSerializer BotMessageSerializer = BotJson.Wire;

    // What a header says is believed up to here; a longer body grows as it comes.
    private const int LongestKnown = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The body as <typeparamref name="T"/>, whatever its content type; the default when it is no such JSON.</summary>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Newtonsoft.Json reads synchronously, which the server does not allow on the body itself.
        using var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, LongestKnown));
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        body.Position = 0;
        using var text = new StringReader(Utf8.GetString(WithoutMark(body.GetBuffer().AsSpan(0, (int)body.Length))));
        using var json = new JsonTextReader(text) { ArrayPool = JsonBuffers.Instance };
        try
        {
            return BotMessageSerializer.Deserialize<T>(json);
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or ArgumentException)
        {
            return default;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) =>
        text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;

    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is not { } body)
            return;

        response.ContentType = "application/json";
        BotJson.Write(body, BotMessageSerializer, response.BodyWriter);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}

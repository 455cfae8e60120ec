using System.Text;
using AdviceBot.Web.State;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json;

namespace AdviceBot.Web.BotFramework;

/// <summary>Activities as JSON, for every channel whose requests hold them. Nothing in a request is trusted.</summary>
internal static class ActivityJson
{
    private const string JsonType = "application/json";
    private const int MaxDepth = 64;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerSettings Compact = new() { NullValueHandling = NullValueHandling.Ignore, DateTimeZoneHandling = DateTimeZoneHandling.Utc };

    /// <summary>Whether a request says that it holds JSON.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(JsonType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an activity.</summary>
    /// <param name="body">The bytes of a request's body.</param>
    /// <returns>The activity, or null where it is none.</returns>
    public static Activity? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            using var json = new JsonTextReader(new StringReader(Utf8.GetString(body))) { MaxDepth = MaxDepth, ArrayPool = JsonBuffers.Instance };
            return HttpHelper.BotMessageSerializer.Deserialize<Activity>(json);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>Writes an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The JSON, without what is null.</returns>
    public static string Write(Activity activity) => JsonConvert.SerializeObject(activity, Compact);
}

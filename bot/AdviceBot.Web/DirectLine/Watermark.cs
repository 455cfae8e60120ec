using System.Globalization;

namespace AdviceBot.Web.DirectLine;

/// <summary>How far a client has read.</summary>
internal static class Watermark
{
    /// <summary>Nothing yet.</summary>
    public const long Start = 0;

    private const string Parameter = "watermark";

    /// <summary>Reads a request's watermark.</summary>
    /// <param name="request">The request.</param>
    /// <returns>
    /// The place, or null where the request names none. One that cannot be read is the start: a client would rather have something twice than not at all.
    /// </returns>
    public static long? Find(HttpRequest request)
    {
        if (!request.Query.TryGetValue(Parameter, out var text)) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : Start;
    }
}

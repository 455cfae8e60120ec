using Microsoft.Bot.Builder;

namespace AdviceBot.Web.State;

/// <summary>What all stores do alike with versions.</summary>
internal static class StoredState
{
    /// <summary>The version over which a value may be written: null for any, empty where there must be none yet.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The version.</returns>
    public static string? ExpectedBy(object value) => value is IStoreItem item && item.ETag != "*" ? item.ETag ?? string.Empty : null;
}

using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Web.State;

/// <summary>What all stores do alike with the values that they keep as text.</summary>
internal static class StoredState
{
    /// <summary>The version over which a value may be written: null for any, empty where there must be none yet.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The version.</returns>
    public static string? ExpectedBy(object value) => value is IStoreItem item && item.ETag != "*" ? item.ETag ?? string.Empty : null;

    /// <summary>Reads a value.</summary>
    /// <param name="text">The text, in the form in which the store keeps it.</param>
    /// <param name="before">The text as it was before the last turn, for a channel that asks again; or null.</param>
    /// <param name="version">The version.</param>
    /// <param name="read">Reads a text.</param>
    /// <typeparam name="TText">The form of the text.</typeparam>
    /// <returns>The value, with its version where it can carry one.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">It is no JSON, or names a type that state may not hold.</exception>
    public static object ToValue<TText>(TText text, TText? before, string version, Func<TText, object> read)
        where TText : class
    {
        var value = read(text);
        if (value is IStoreItem item) item.ETag = version;
        if (value is StateBag bag)
        {
            bag.AsRead = text;
            // What is written after it keeps the same text beside it, so that a third request gets the same answer too.
            bag.BeforeLastTurn = () => before is null ? new StateBag { ETag = version } : (StateBag)ToValue(before, before, version, read);
        }

        return value;
    }
}

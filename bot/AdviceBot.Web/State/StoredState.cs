using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Web.State;

/// <summary>What every store keeps under a key.</summary>
/// <param name="Json">The state as text, which <see cref="StateJson"/> writes and reads.</param>
/// <param name="Before">That text as it was before the last turn, for a channel that asks again; or null.</param>
/// <param name="Version">The version, another one with every writing.</param>
internal sealed record StoredState(string Json, string? Before, string Version)
{
    /// <summary>Makes what is to be stored.</summary>
    /// <param name="value">The value.</param>
    /// <param name="version">Its new version.</param>
    /// <returns>What to store.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">It holds something that is not state.</exception>
    public static StoredState Of(object value, string version) => new(StateJson.Write(value), (value as StateBag)?.AsRead, version);

    /// <summary>The version over which a value may be written: null for any, empty where there must be none yet.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The version.</returns>
    public static string? ExpectedBy(object value) => value is IStoreItem item && item.ETag != "*" ? item.ETag ?? string.Empty : null;

    /// <summary>Reads the value.</summary>
    /// <returns>The value, with its version where it can carry one.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">It is no JSON, or names a type that state may not hold.</exception>
    public object ToValue() => ValueOf(Json, Before);

    private object ValueOf(string json, string? before)
    {
        var value = StateJson.Read(json);
        if (value is IStoreItem item) item.ETag = Version;
        if (value is StateBag bag)
        {
            bag.AsRead = json;
            // What is written after it keeps the same text beside it, so that a third request gets the same answer too.
            bag.BeforeLastTurn = () => before is null ? new StateBag { ETag = Version } : (StateBag)ValueOf(before, before);
        }

        return value;
    }
}

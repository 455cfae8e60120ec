using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads a dialog's own values from its state, also where the storage gave them back as plain JSON.</summary>
internal static class StateValues
{
    public static T Value<T>(this IDictionary<string, object> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var value) || value is null)
            return null;
        if (value is T typed)
            return typed;
        typed = JToken.FromObject(value, BotJson.Clone).ToObject<T>(BotJson.Clone);
        // Keep the object, so that what is changed in it is what is stored.
        state[key] = typed;
        return typed;
    }

    public static T GetOrAdd<T>(this IDictionary<string, object> state, string key, Func<T> create)
        where T : class
    {
        if (state.Value<T>(key) is { } found)
            return found;
        var made = create();
        state[key] = made;
        return made;
    }

    /// <summary>A counter: JSON gives it back as another kind of integer.</summary>
    public static int Number(this IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : 0;
}

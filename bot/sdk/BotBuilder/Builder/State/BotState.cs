using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>A bag of properties read once a turn and written back only when it changed.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage storage;
    private readonly string contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        (this.storage, this.contextServiceKey) = (storage, contextServiceKey);
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>The state of this turn as loaded so far; null before <see cref="LoadAsync"/>.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(contextServiceKey);
    }

    public JToken Get(ITurnContext turnContext)
    {
        var state = GetCachedState(turnContext)?.State;
        return state is null ? null : JToken.FromObject(state, BotJson.Clone);
    }

    /// <exception cref="InvalidOperationException">What the storage holds is not a bag of properties.</exception>
    public virtual async Task LoadAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (!force && GetCachedState(turnContext)?.State is not null)
            return;
        var key = GetStorageKey(turnContext);
        var items = await storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var value);
        turnContext.TurnState[contextServiceKey] = value switch
        {
            null => new CachedBotState(),
            IDictionary<string, object> bag => new CachedBotState(bag),
            JObject json => new CachedBotState(json.ToObject<Dictionary<string, object>>()),
            _ => throw new InvalidOperationException(
                $"The storage returned a {value.GetType().Name} for bot state; it must return what was written: a dictionary."),
        };
    }

    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (GetCachedState(turnContext) is not { } cached)
            return;
        // What is written in any case need not be compared.
        var hash = force ? string.Empty : StateJson.Hash(cached.State);
        if (!force && hash == cached.Hash)
            return;
        var changes = new Dictionary<string, object>(1) { [GetStorageKey(turnContext)] = cached.State };
        await storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Hash = hash;
    }

    /// <summary>Empties the state of this turn; the empty state is written on the next save.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState[contextServiceKey] = new CachedBotState { Hash = string.Empty };
        return Task.CompletedTask;
    }

    /// <summary>Removes the state from this turn and from the storage.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        await storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        if (!Bag(turnContext).TryGetValue(propertyName, out var value))
            throw new KeyNotFoundException(propertyName);
        return Task.FromResult(As<T>(value));
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        Bag(turnContext)[propertyName] = value;
        return Task.CompletedTask;
    }

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Bag(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

    private IDictionary<string, object> Bag(ITurnContext turnContext) =>
        GetCachedState(turnContext)?.State
        ?? throw new InvalidOperationException("The state is not loaded. Call LoadAsync first.");

    // A storage that keeps no type names returns JSON, or a number of another width.
    private static T As<T>(object value) => value switch
    {
        null => default,
        T typed => typed,
        _ => JToken.FromObject(value, BotJson.Clone).ToObject<T>(BotJson.Clone),
    };

    /// <summary>The bag of one turn with the hash that it had in the storage.</summary>
    public class CachedBotState
    {
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            Hash = state is null ? StateJson.HashOfNothing : StateJson.Hash(State);
        }

        public IDictionary<string, object> State { get; set; }

        internal string Hash { get; set; }
    }

    private sealed class PropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            var bag = state.Bag(turnContext);
            if (bag.TryGetValue(name, out var found) && found is not null)
            {
                if (found is T typed)
                    return typed;
                var value = As<T>(found);
                // Keep the typed object, so that a change made to it later in the turn is saved.
                bag[name] = value;
                return value;
            }

            if (defaultValueFactory is null)
                return default;
            var made = defaultValueFactory();
            bag[name] = made;
            return made;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }
    }
}

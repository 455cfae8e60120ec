namespace Microsoft.Bot.Builder;

/// <summary>What middleware, adapter and bot share within one turn, by type name or by key.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool disposed;

    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(disposed, this);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(disposed, this);
        base.Add(key, value);
    }

    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    /// <summary>Puts, or with null takes away, the value of <paramref name="key"/>.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(disposed, this);
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposed)
            return;
        disposed = true;
        if (!disposing)
            return;
        foreach (var value in Values)
            (value as IDisposable)?.Dispose();
        Clear();
    }
}

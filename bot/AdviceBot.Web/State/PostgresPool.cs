using Microsoft.Extensions.ObjectPool;

namespace AdviceBot.Web.State;

/// <summary>Keeps what is made once for the database and used again, by one turn at a time.</summary>
internal static class PostgresPool
{
    // More than the connections that the driver keeps by default, so that those who wait for one have theirs again too.
    private const int MostKept = 32;

    /// <summary>Makes a pool. What cannot be reset, since it was stopped, is disposed of.</summary>
    /// <param name="make">Makes one.</param>
    /// <typeparam name="T">What is kept.</typeparam>
    /// <returns>The pool.</returns>
    public static ObjectPool<T> Of<T>(Func<T> make)
        where T : class, IResettable, IDisposable =>
        new DefaultObjectPoolProvider { MaximumRetained = MostKept }.Create(new Policy<T>(make));

    private sealed class Policy<T>(Func<T> make) : IPooledObjectPolicy<T>
        where T : class, IResettable
    {
        public T Create() => make();

        public bool Return(T obj) => obj.TryReset();
    }
}

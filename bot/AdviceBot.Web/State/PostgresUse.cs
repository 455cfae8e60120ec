using Microsoft.Extensions.ObjectPool;
using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>
/// What every use of the database needs: a connection, which is closed in between, and the time that it may take. Both are used again, for
/// the driver and the runtime hang a dozen small objects on each.
/// </summary>
/// <param name="source">The database.</param>
/// <param name="time">Says how long it has taken.</param>
internal sealed class PostgresUse(NpgsqlDataSource source, TimeProvider time) : IResettable, IDisposable
{
    private readonly CancellationTokenSource _limit = new(Timeout.InfiniteTimeSpan, time);

    /// <summary>The connection; closed before and after a use.</summary>
    public NpgsqlConnection Connection { get; } = source.CreateConnection();

    /// <summary>Stops the use.</summary>
    public CancellationToken Stop => _limit.Token;

    /// <summary>Begins a use.</summary>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Stops it earlier.</param>
    /// <returns>What ends it.</returns>
    public CancellationTokenRegistration Begin(TimeSpan patience, CancellationToken cancellationToken)
    {
        _limit.CancelAfter(patience);
        return cancellationToken.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), _limit);
    }

    /// <inheritdoc/>
    public bool TryReset() => _limit.TryReset();

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        _limit.Dispose();
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.ObjectPool;
using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>
/// Runs work on the database: again where the fault passes, as a restart does, and never for long, for a person waits. What is run must
/// do no harm when it is run twice.
/// </summary>
/// <param name="source">The database.</param>
/// <param name="schema">The table.</param>
/// <param name="time">Says how long it has taken.</param>
internal sealed class PostgresAccess(NpgsqlDataSource source, PostgresSchema schema, TimeProvider time)
{
    // Long enough for a quick restart. Whoever comes after somebody who has waited so long in vain need not wait as long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PatienceWhenAway = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ObjectPool<PostgresUse> _uses = PostgresPool.Of(() => new PostgresUse(source, time));
    private volatile bool _isAway;

    /// <summary>Runs work.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the work gives.</returns>
    /// <exception cref="NpgsqlException">The database is away, or refuses.</exception>
    /// <exception cref="TimeoutException">The database did not answer in time.</exception>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var use = _uses.Get();
        try
        {
            using var begun = use.Begin(_isAway ? PatienceWhenAway : Patience, cancellationToken);
            var result = await RunUntilItPassesAsync(work, use);
            _isAway = false;
            return result;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _isAway = true;
            throw new TimeoutException("PostgreSQL did not answer in time.");
        }
        catch (NpgsqlException fault) when (Passes(fault))
        {
            _isAway = true;
            throw;
        }
        finally
        {
            _uses.Return(use);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> RunUntilItPassesAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, PostgresUse use)
    {
        var (connection, stop) = (use.Connection, use.Stop);
        while (true)
        {
            try
            {
                await schema.EnsureAsync(stop);
                await connection.OpenAsync(stop);
                return await work(connection, stop);
            }
            catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.UndefinedTable)
            {
                schema.Forget();
            }
            catch (NpgsqlException fault) when (Passes(fault) && !_isAway)
            {
                // It may be back in a moment.
            }
            finally
            {
                await connection.CloseAsync();
            }

            await Task.Delay(Pause, time, stop);
        }
    }

    // A server that is being restarted tells its clients so; Npgsql does not count that among the faults that pass.
    private static bool Passes(NpgsqlException fault) => fault.IsTransient || fault.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown;
}

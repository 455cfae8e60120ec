using AdviceBot.Web.State;
using Npgsql;

namespace AdviceBot.Web.DirectLine.Shared;

/// <summary>
/// Makes sure that all instances that share a database sign tokens with the same key (P21): each leaves its key's fingerprint there, and
/// one with another key does not start.
/// </summary>
internal sealed class SharedKey(PostgresAccess access, LogSeal seal)
{
    private const string Table = "advicebot_directline_key_1";

    // Instances renew theirs every minute.
    private const string Lifetime = "interval '3 minutes'";
    private const long Lock = 0x61647669636502;

    /// <summary>The table.</summary>
    /// <param name="seal">Has the key.</param>
    /// <returns>The table.</returns>
    public static PostgresTables Tables(LogSeal seal) => new(
        [Table],
        $"CREATE UNLOGGED TABLE IF NOT EXISTS {Table} (fingerprint bytea PRIMARY KEY, expires timestamptz NOT NULL);",
        [Leave($"'\\x{Convert.ToHexString(seal.Fingerprint)}'::bytea"), $"DELETE FROM {Table} WHERE expires <= now()"]);

    /// <summary>Leaves the key's fingerprint.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Why the program cannot serve with this key, or null.</returns>
    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await access.RunAsync(TryLeaveAsync, cancellationToken)
                ? null
                : $"Another instance that uses the same database has another {DirectLineOptions.SigningKeyKey}, so each would refuse the other's tokens. Give all the same. "
                    + "To change the key, stop all instances, wait three minutes and start them with the new one.";
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            // A database that is away is no reason not to start.
            return null;
        }
    }

    private async Task<bool> TryLeaveAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var others = new NpgsqlBatch(connection);
        others.BatchCommands.Add(LogCommands.Of($"SELECT pg_advisory_xact_lock({Lock})"));
        others.BatchCommands.Add(LogCommands.Of($"SELECT EXISTS (SELECT FROM {Table} WHERE fingerprint <> $1 AND expires > now())", seal.Fingerprint));
        await using (var rows = await others.ExecuteReaderAsync(stop))
        {
            await rows.NextResultAsync(stop);
            await rows.ReadAsync(stop);
            if (rows.GetBoolean(0)) return false;
        }

        await using var leave = new NpgsqlCommand(Leave("$1"), connection);
        leave.Parameters.Add(new NpgsqlParameter { Value = seal.Fingerprint });
        await leave.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private static string Leave(string fingerprint) =>
        $"INSERT INTO {Table} (fingerprint, expires) VALUES ({fingerprint}, now() + {Lifetime}) ON CONFLICT (fingerprint) DO UPDATE SET expires = excluded.expires";
}

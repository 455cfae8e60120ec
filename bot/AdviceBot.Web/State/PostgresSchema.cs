using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>
/// The table of conversation state, which the program sets up itself. It is UNLOGGED: what it holds is in no write-ahead log, so in no
/// backup of one and on no replica, and it is empty after a crash.
/// </summary>
/// <param name="source">The database.</param>
internal sealed class PostgresSchema(NpgsqlDataSource source)
{
    /// <summary>The table's name. A table of another shape gets another number: what is lost with the old one is half an hour old at most.</summary>
    public const string Table = "advicebot_state_1";

    // Two instances that start at once would trip over each other's CREATE; this number stands for the table.
    private const long Lock = 0x61647669636501;

    private static readonly string Create = $"""
        SELECT pg_advisory_xact_lock({Lock});
        CREATE UNLOGGED TABLE IF NOT EXISTS {Table} (
          key bytea PRIMARY KEY,
          version uuid NOT NULL,
          state text NOT NULL,
          before text,
          expires timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {Table}_expires ON {Table} (expires);
        """;

    private volatile bool _isThere;

    /// <summary>Makes the table where it is not there yet. A role that may not create tables can be given one that is there.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that ends when the table is there.</returns>
    /// <exception cref="NpgsqlException">The database is away or does not allow it.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (_isThere) return;
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (!await ExistsAsync(connection, cancellationToken)) await CreateAsync(connection, cancellationToken);
        _isThere = true;
    }

    /// <summary>Looks again at the next <see cref="EnsureAsync"/>, for somebody has dropped the table.</summary>
    public void Forget() => _isThere = false;

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT to_regclass('{Table}') IS NOT NULL", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task CreateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Create, connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

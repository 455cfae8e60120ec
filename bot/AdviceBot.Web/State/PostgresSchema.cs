using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>
/// The tables, which the program sets up itself. They are UNLOGGED: what they hold is in no write-ahead log, so in no backup of one and
/// on no replica, and they are empty after a crash.
/// </summary>
/// <param name="source">The database.</param>
/// <param name="tables">What the parts of the program need.</param>
internal sealed class PostgresSchema(NpgsqlDataSource source, IEnumerable<PostgresTables> tables)
{
    // Two instances that start at once would trip over each other's CREATE; this number stands for the tables.
    private const long Lock = 0x61647669636501;

    private readonly string[] _names = [.. tables.SelectMany(part => part.Names)];
    private readonly string _create = $"SELECT pg_advisory_xact_lock({Lock});" + string.Concat(tables.Select(part => part.Create));

    private volatile bool _isThere;

    /// <summary>Makes the tables where they are not there yet. A role that may not create tables can be given some that are there.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that ends when they are there.</returns>
    /// <exception cref="NpgsqlException">The database is away or does not allow it.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (_isThere) return;
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (!await ExistsAsync(connection, cancellationToken)) await CreateAsync(connection, cancellationToken);
        _isThere = true;
    }

    /// <summary>Looks again at the next <see cref="EnsureAsync"/>, for somebody has dropped one.</summary>
    public void Forget() => _isThere = false;

    /// <summary>The names, for messages to operators.</summary>
    public string Names => string.Join(", ", _names);

    /// <summary>SQL that fails where a table is not there or may not be read.</summary>
    public string Probe => string.Concat(_names.Select(name => $"SELECT FROM {name} LIMIT 0;"));

    private async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT bool_and(to_regclass(name) IS NOT NULL) FROM unnest($1) AS name", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = _names });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task CreateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(_create, connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

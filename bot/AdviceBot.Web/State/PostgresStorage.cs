using System.Security.Cryptography;
using System.Text;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>
/// Conversation state in PostgreSQL, for several instances that serve one conversation. The keys are digests, so that the table names
/// no conversation; the database's clock alone says what has expired.
/// </summary>
/// <param name="access">The database.</param>
/// <param name="options">How long a conversation is kept.</param>
internal sealed class PostgresStorage(PostgresAccess access, IOptions<StateOptions> options) : IStorage
{
    private const string Table = "advicebot_state_1";

    private const string Read = $"SELECT key, state, before, version FROM {Table} WHERE key = ANY($1) AND expires > now()";

    private const string Overwrite = $"""
        INSERT INTO {Table} AS held (key, version, state, before, expires) VALUES ($1, $2, $3, $4, now() + $5)
        ON CONFLICT (key) DO UPDATE SET version = excluded.version, state = excluded.state, before = excluded.before, expires = excluded.expires
        """;

    // Both are content where the new version is there already: the connection broke after the first try, and this is the second.
    private const string Begin = $"{Overwrite} WHERE held.expires <= now() OR held.version = excluded.version";

    private const string Replace = $"""
        UPDATE {Table} SET version = $2, state = $3, before = $4, expires = now() + $5 WHERE key = $1 AND version IN ($6, $2)
        """;

    private const string Exists = $"SELECT EXISTS (SELECT FROM {Table} WHERE key = $1)";
    private const string Delete = $"DELETE FROM {Table} WHERE key = ANY($1)";

    /// <summary>The table.</summary>
    public static PostgresTables Tables { get; } = new(
        [Table],
        $"""
        CREATE UNLOGGED TABLE IF NOT EXISTS {Table} (
          key bytea PRIMARY KEY,
          version uuid NOT NULL,
          state text NOT NULL,
          before text,
          expires timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {Table}_expires ON {Table} (expires);
        """,
        [$"DELETE FROM {Table} WHERE expires <= now()"]);

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var wanted = keys.ToDictionary(key => Convert.ToHexString(Digest(key)), key => key, StringComparer.Ordinal);
        return access.RunAsync(async (connection, stop) =>
        {
            var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
            await using var command = Command(connection, Read, [Array.ConvertAll(keys, Digest)]);
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
            {
                var before = rows.IsDBNull(2) ? null : rows.GetString(2);
                found[wanted[Convert.ToHexString((byte[])rows[0])]] = StoredState.ToValue(rows.GetString(1), before, rows.GetGuid(3).ToString(), StateJson.Read);
            }

            return (IDictionary<string, object>)found;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="StateConflictException">An <see cref="IStoreItem"/> was written or deleted by another turn since it was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            var version = Guid.NewGuid();
            object?[] row = [Digest(key), version, StateJson.Write(value), (value as StateBag)?.AsRead as string, TimeSpan.FromMinutes(options.Value.IdleMinutes)];
            await access.RunAsync((connection, stop) => WriteAsync(connection, row, StoredState.ExpectedBy(value), stop), cancellationToken);
            if (value is IStoreItem item) item.ETag = version.ToString();
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => access.RunAsync(async (connection, stop) =>
    {
        await using var command = Command(connection, Delete, [Array.ConvertAll(keys, Digest)]);
        return await command.ExecuteNonQueryAsync(stop);
    }, cancellationToken);

    private static async Task<bool> WriteAsync(NpgsqlConnection connection, object?[] row, string? expected, CancellationToken cancellationToken)
    {
        await using var command = expected switch
        {
            null => Command(connection, Overwrite, row),
            "" => Command(connection, Begin, row),
            _ => Command(connection, Replace, [.. row, Guid.TryParse(expected, out var version) ? version : Guid.Empty]),
        };
        if (await command.ExecuteNonQueryAsync(cancellationToken) > 0) return true;
        await using var exists = Command(connection, Exists, [row[0]]);
        throw new StateConflictException(isGone: !(bool)(await exists.ExecuteScalarAsync(cancellationToken))!);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string text, object?[] values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    // A key holds ids that a channel gave to a person's conversation, of any length.
    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

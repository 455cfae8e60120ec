using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.ObjectPool;
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
    /// <summary>The table's name.</summary>
    public const string Table = "advicebot_state_1";

    private const string Before = $"SELECT before FROM {Table} WHERE key = $1 AND version = $2 AND expires > now()";
    private const string Delete = $"DELETE FROM {Table} WHERE key = ANY($1)";

    // The database keeps the state that was read beside the next one by itself.
    private static readonly object AsItIs = new();

    private readonly ObjectPool<StateReading> _readings = PostgresPool.Of(() => new StateReading());
    private readonly ObjectPool<StateWriting> _writings = PostgresPool.Of(() => new StateWriting());

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
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var reading = _readings.Get();
            reading.Prepare(key);
            // One with a fault is not used again.
            if (await access.RunAsync(reading.Run, cancellationToken) is { } value) found[key] = WithBefore(key, value);
            _readings.Return(reading);
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="StateConflictException">An <see cref="IStoreItem"/> was written or deleted by another turn since it was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            var version = Guid.NewGuid();
            var writing = _writings.Get();
            writing.Prepare(key, value, version, TimeSpan.FromMinutes(options.Value.IdleMinutes));
            await access.RunAsync(writing.Run, cancellationToken);
            _writings.Return(writing);
            if (value is IStoreItem item) item.ETag = version.ToString();
            if (value is StateBag bag) bag.AsRead = null;
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => access.RunAsync(async (connection, stop) =>
    {
        await using var command = Command(connection, Delete, [Array.ConvertAll(keys, StateKey.Of)]);
        return await command.ExecuteNonQueryAsync(stop);
    }, cancellationToken);

    private object WithBefore(string key, object value)
    {
        if (value is StateBag bag) (bag.AsRead, bag.BeforeLastTurn) = (AsItIs, stop => BeforeLastTurnAsync(key, bag.ETag, stop));
        return value;
    }

    // Asked for only where a channel sends an activity again. What is written after it leaves beside it what is there, so that a third request gets the same answer too.
    private Task<StateBag> BeforeLastTurnAsync(string key, string version, CancellationToken cancellationToken) => access.RunAsync(async (connection, stop) =>
    {
        var digest = StateKey.Of(key);
        await using var command = Command(connection, Before, [digest, Guid.Parse(version)]);
        await using var row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
        {
            await row.CloseAsync();
            throw await StateConflict.FindAsync(connection, digest, stop);
        }

        if (await row.IsDBNullAsync(0, stop)) return new StateBag { ETag = version };
        using var text = Utf8Text.Of(row, 0);
        var bag = (StateBag)StateJson.Read(text.Memory.Span);
        bag.ETag = version;
        return bag;
    }, cancellationToken);

    private static NpgsqlCommand Command(NpgsqlConnection connection, string text, object[] values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}

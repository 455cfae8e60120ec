using AdviceBot.Dialogs.Turns;
using Microsoft.Extensions.ObjectPool;
using Npgsql;
using NpgsqlTypes;

namespace AdviceBot.Web.State;

/// <summary>The writing of one state: a command that is made once and used again, by one turn at a time.</summary>
internal sealed class StateWriting : IResettable, IDisposable
{
    private const string Table = PostgresStorage.Table;

    private const string Overwrite = $"""
        INSERT INTO {Table} AS held (key, version, state, before, expires) VALUES ($1, $2, $3, NULL, now() + $4)
        ON CONFLICT (key) DO UPDATE SET version = excluded.version, state = excluded.state, before = excluded.before, expires = excluded.expires
        """;

    // Both are content where the new version is there already: the connection broke after the first try, and this is the second.
    private const string Begin = $"{Overwrite} WHERE held.expires <= now() OR held.version = excluded.version";

    // What is there is the state as it was read, for its version is. Only the second try finds the new one.
    private const string Replace = $"""
        UPDATE {Table} SET version = $2, state = $3, expires = now() + $4, before = CASE WHEN $6 AND version <> $2 THEN state ELSE before END
        WHERE key = $1 AND version IN ($5, $2)
        """;

    private readonly byte[] _key = new byte[StateKey.Length];
    private readonly NpgsqlCommand _command = new();
    private readonly NpgsqlParameter<Guid> _version = new();
    private readonly NpgsqlParameter<ReadOnlyMemory<byte>> _state = new() { NpgsqlDbType = NpgsqlDbType.Text };
    private readonly NpgsqlParameter<TimeSpan> _kept = new();
    private readonly NpgsqlParameter<Guid> _expected = new();
    private readonly NpgsqlParameter<bool> _keepsRead = new();

    private Utf8Text? _text;

    public StateWriting()
    {
        NpgsqlParameter[] parameters = [new NpgsqlParameter<byte[]> { TypedValue = _key }, _version, _state, _kept, _expected, _keepsRead];
        _command.Parameters.AddRange(parameters);
        Run = RunAsync;
    }

    /// <summary>Writes the value. Run twice, it writes once.</summary>
    /// <exception cref="StateConflictException">The state was written or deleted by another turn since it was read.</exception>
    public Func<NpgsqlConnection, CancellationToken, Task<bool>> Run { get; }

    /// <summary>Says what is written.</summary>
    /// <param name="key">The state's key.</param>
    /// <param name="value">The value.</param>
    /// <param name="version">Its new version.</param>
    /// <param name="kept">For how long it is kept.</param>
    /// <exception cref="Newtonsoft.Json.JsonException">It holds something that is not state.</exception>
    public void Prepare(string key, object value, Guid version, TimeSpan kept)
    {
        var text = StateJson.Write(value, Utf8Text.Of);
        var expected = StoredState.ExpectedBy(value);
        _text = text;
        StateKey.Write(key, _key);
        _command.CommandText = expected switch { null => Overwrite, "" => Begin, _ => Replace };
        (_version.TypedValue, _state.TypedValue, _kept.TypedValue) = (version, text.Memory, kept);
        _expected.TypedValue = Guid.TryParse(expected, out var read) ? read : Guid.Empty;
        _keepsRead.TypedValue = value is StateBag { AsRead: not null };
    }

    /// <inheritdoc/>
    public bool TryReset()
    {
        _state.TypedValue = default;
        _text?.Dispose();
        _text = null;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    private async Task<bool> RunAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        _command.Connection = connection;
        return await _command.ExecuteNonQueryAsync(stop) > 0 ? true : throw await StateConflict.FindAsync(connection, _key, stop);
    }
}

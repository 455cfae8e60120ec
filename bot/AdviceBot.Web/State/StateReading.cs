using Microsoft.Bot.Builder;
using Microsoft.Extensions.ObjectPool;
using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>The reading of one state: a command that is made once and used again, by one turn at a time.</summary>
internal sealed class StateReading : IResettable, IDisposable
{
    private readonly byte[] _key = new byte[StateKey.Length];
    private readonly NpgsqlCommand _command = new($"SELECT state, version FROM {PostgresStorage.Table} WHERE key = $1 AND expires > now()");

    public StateReading()
    {
        _command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = _key });
        Run = RunAsync;
    }

    /// <summary>Reads the value, with its version where it can carry one; null where there is none.</summary>
    public Func<NpgsqlConnection, CancellationToken, Task<object?>> Run { get; }

    /// <summary>Says which state is read.</summary>
    /// <param name="key">Its key.</param>
    public void Prepare(string key) => StateKey.Write(key, _key);

    /// <inheritdoc/>
    public bool TryReset() => true;

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    private async Task<object?> RunAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        _command.Connection = connection;
        await using var row = await _command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop)) return null;
        using var text = Utf8Text.Of(row, 0);
        var value = StateJson.Read(text.Memory.Span);
        if (value is IStoreItem item) item.ETag = row.GetGuid(1).ToString();
        return value;
    }
}

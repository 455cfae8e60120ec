using System.Security.Cryptography;
using System.Text;
using AdviceBot.Web.State;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AdviceBot.Web.DirectLine.Shared;

/// <summary>
/// The log in PostgreSQL, for several instances that serve one conversation: what one of them says reaches clients of all.
/// </summary>
internal sealed class PostgresDirectLineLog(PostgresAccess access, LogSeal seal, LogWatches watches, InstanceName instance, IOptions<StateOptions> state) : IDirectLineLog
{
    private TimeSpan Idle => TimeSpan.FromMinutes(state.Value.IdleMinutes);

    /// <summary>A conversation's name outside of the log.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The key as text.</returns>
    public static string NameOf(byte[] key) => Convert.ToHexString(key);

    /// <inheritdoc/>
    public Task<bool> OpenAsync(string conversationId, CancellationToken cancellationToken)
    {
        var key = Digest(conversationId);
        return RunAsync(async (connection, stop) =>
        {
            await using var batch = Batch(connection, LogCommands.Of(LogCommands.DeleteExpired, key), LogCommands.Of(LogCommands.Open, key, Idle));
            return (long)(await batch.ExecuteScalarAsync(stop))! == Watermark.Start;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<LogPlace> AppendAsync(string conversationId, Activity activity, string? clientId, CancellationToken cancellationToken)
    {
        var key = Digest(conversationId);
        // Where the connection breaks after the commit, the second try finds the first one by this.
        var attempt = Guid.NewGuid();
        var client = clientId is null ? null : Digest($"{conversationId}\n{clientId}");
        var place = await RunAsync(async (connection, stop) =>
        {
            await using var transaction = await connection.BeginTransactionAsync(stop);
            var (next, earlier) = await TakePlaceAsync(connection, key, attempt, client, stop);
            if (earlier is { } found) return new LogPlace(found.Number, LogLimits.IdOf(conversationId, found.Number), found.IsRepeat);
            var content = seal.Seal(conversationId, next, LogLimits.Stamp(conversationId, next, activity));
            await using var batch = Batch(
                connection,
                LogCommands.Of(LogCommands.Insert, key, next, attempt, client, LogLimits.IsOwn(activity), content),
                LogCommands.Of(LogCommands.DropOldest, key, LogLimits.MostActivities, LogLimits.MostCharacters),
                LogCommands.Of(LogCommands.Notify, $"{instance.Value} {NameOf(key)}"));
            await batch.ExecuteNonQueryAsync(stop);
            await transaction.CommitAsync(stop);
            return new LogPlace(next, activity.Id, IsRepeat: false);
        }, cancellationToken);
        watches.Signal(NameOf(key));
        return place;
    }

    /// <inheritdoc/>
    public async Task<LogPage> ReadAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        var found = await RunAsync(async (connection, stop) =>
        {
            await using var batch = Batch(connection, LogCommands.Of(LogCommands.Read, Digest(conversationId), after));
            await using var rows = await batch.ExecuteReaderAsync(stop);
            var activities = new List<LoggedActivity>();
            while (await rows.ReadAsync(stop))
            {
                var place = rows.GetInt64(0);
                if (seal.Open(conversationId, place, (byte[])rows[1]) is { } json) activities.Add(new LoggedActivity(place, json));
            }

            return activities;
        }, cancellationToken);
        return new LogPage(found, found.Count > 0 ? found[^1].Number : after);
    }

    /// <inheritdoc/>
    public Task ConfirmAsync(string conversationId, long upTo, CancellationToken cancellationToken) =>
        ExecuteAsync(() => [LogCommands.Of(LogCommands.Confirm, Digest(conversationId), upTo)], cancellationToken);

    /// <inheritdoc/>
    public Task MarkAnsweredAsync(string conversationId, long place, CancellationToken cancellationToken) =>
        ExecuteAsync(() => [LogCommands.Of(LogCommands.MarkAnswered, Digest(conversationId), place)], cancellationToken);

    /// <inheritdoc/>
    public Task<bool> IsAnsweredAsync(string conversationId, long place, CancellationToken cancellationToken) => RunAsync(async (connection, stop) =>
    {
        await using var batch = Batch(connection, LogCommands.Of(LogCommands.IsAnswered, Digest(conversationId), place));
        return (bool)(await batch.ExecuteScalarAsync(stop))!;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task EndAsync(string conversationId, long before, CancellationToken cancellationToken)
    {
        var key = Digest(conversationId);
        return ExecuteAsync(
            () =>
            [
                LogCommands.Of(LogCommands.ExpireSoon, key, LogLimits.Farewell),
                LogCommands.Of(LogCommands.ForgetBefore, key, before),
                LogCommands.Of(LogCommands.DeleteEmpty, key),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public ILogWatch Watch(string conversationId) => watches.Add(NameOf(Digest(conversationId)));

    private async Task<(long Next, (long Number, bool IsRepeat)? Earlier)> TakePlaceAsync(NpgsqlConnection connection, byte[] key, Guid attempt, byte[]? client, CancellationToken stop)
    {
        await using var batch = Batch(
            connection,
            LogCommands.Of(LogCommands.DeleteExpired, key),
            LogCommands.Of(LogCommands.TakePlace, key, Idle),
            LogCommands.Of(LogCommands.FindEarlier, key, attempt, client ?? []));
        await using var rows = await batch.ExecuteReaderAsync(stop);
        await rows.ReadAsync(stop);
        var next = rows.GetInt64(0);
        await rows.NextResultAsync(stop);
        return await rows.ReadAsync(stop) ? (next, (rows.GetInt64(0), !rows.GetBoolean(1))) : (next, null);
    }

    private Task<int> ExecuteAsync(Func<NpgsqlBatchCommand[]> commands, CancellationToken cancellationToken) => RunAsync(async (connection, stop) =>
    {
        await using var batch = Batch(connection, commands());
        return await batch.ExecuteNonQueryAsync(stop);
    }, cancellationToken);

    private async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await access.RunAsync(work, cancellationToken);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            throw new LogAwayException(fault);
        }
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, params NpgsqlBatchCommand[] commands)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        return batch;
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

using AdviceBot.Web.State;
using Npgsql;

namespace AdviceBot.Web.DirectLine.Shared;

/// <summary>
/// Hears from the other instances that a conversation has something new (LISTEN), and wakes those who watch it here. Every few seconds one
/// query looks at all that is watched: a proxy of connections may swallow what was notified.
/// </summary>
internal sealed class LogListener(NpgsqlDataSource source, PostgresSchema schema, LogWatches watches, InstanceName instance, TimeProvider time, ILogger<LogListener> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private Dictionary<string, long> _newest = [];
    private bool _isLost;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException && !stoppingToken.IsCancellationRequested)
            {
                if (!_isLost) Log.ListenerLost(logger, fault.GetType());
                _isLost = true;
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await schema.EnsureAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {LogCommands.Channel}", connection)) await listen.ExecuteNonQueryAsync(cancellationToken);
        if (_isLost) Log.ListenerBack(logger);
        _isLost = false;
        // What was notified until now is lost.
        watches.SignalAll();
        var looked = time.GetTimestamp();
        while (true)
        {
            var rest = LookEvery - time.GetElapsedTime(looked);
            if (rest > TimeSpan.Zero && await connection.WaitAsync(rest, cancellationToken)) continue;
            await LookAsync(connection, cancellationToken);
            looked = time.GetTimestamp();
        }
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ') is [var from, var conversation] && from != instance.Value) watches.Signal(conversation);
    }

    private async Task LookAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(LogCommands.Newest, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = watches.Watched().Select(Convert.FromHexString).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var newest = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken)) newest[PostgresDirectLineLog.NameOf((byte[])rows[0])] = rows.GetInt64(1);
        foreach (var (conversation, place) in newest)
        {
            if (!_newest.TryGetValue(conversation, out var before) || before != place) watches.Signal(conversation);
        }

        _newest = newest;
    }
}

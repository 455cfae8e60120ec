using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>Deletes what has had its time every minute; nothing of it can be read before that either (P3).</summary>
internal sealed class TidyService(PostgresAccess access, IEnumerable<PostgresTables> tables, TimeProvider time, ILogger<TidyService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await TidyAsync(stoppingToken);
    }

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var statement in tables.SelectMany(part => part.Tidy)) await access.RunAsync((connection, stop) => RunAsync(connection, statement, stop), cancellationToken);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            Log.StateAway(logger, fault.GetType());
        }
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string statement, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteNonQueryAsync(stop);
    }
}

using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>Deletes expired conversations every minute; nothing of them can be read before that either (P3).</summary>
internal sealed class ExpiredStateService(PostgresAccess access, TimeProvider time, ILogger<ExpiredStateService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await DeleteAsync(stoppingToken);
    }

    private async Task DeleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await access.RunAsync(async (connection, stop) =>
            {
                await using var command = new NpgsqlCommand(PostgresStorage.DeleteExpired, connection);
                return await command.ExecuteNonQueryAsync(stop);
            }, cancellationToken);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            Log.StateAway(logger, fault.GetType());
        }
    }
}

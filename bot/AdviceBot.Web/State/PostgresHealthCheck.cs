using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>
/// Degraded while PostgreSQL is away, and not unhealthy: a load balancer would take every instance out at once, and nobody would be told
/// to call 999 by a program that can still do so.
/// </summary>
internal sealed class PostgresHealthCheck(PostgresAccess access, PostgresSchema schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await access.RunAsync(async (connection, stop) =>
            {
                await using var command = new NpgsqlCommand(schema.Probe, connection);
                return await command.ExecuteNonQueryAsync(stop);
            }, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Degraded();
        }
    }
}

using AdviceBot.Web.State;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.DirectLine.Shared;

/// <summary>Composes the log: in memory, or in PostgreSQL where the state is.</summary>
internal static class SharedLogServices
{
    /// <summary>Adds the log.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDirectLineLog(this IServiceCollection services, IConfiguration configuration)
    {
        if (new[] { StateOptions.PostgresKey, DirectLineOptions.SigningKeyKey }.Any(key => string.IsNullOrWhiteSpace(configuration[key])))
        {
            return services.AddSingleton<IDirectLineLog, MemoryDirectLineLog>();
        }

        return services.AddPostgresLog();
    }

    // By itself, so that the database's driver is loaded only where it is needed.
    private static IServiceCollection AddPostgresLog(this IServiceCollection services) =>
        services
            .AddSingleton<InstanceName>()
            .AddSingleton<LogWatches>()
            .AddSingleton<LogSeal>()
            .AddSingleton(provider => LogTables.Of(provider.GetRequiredService<IOptions<DirectLineOptions>>().Value))
            .AddSingleton(provider => SharedKey.Tables(provider.GetRequiredService<LogSeal>()))
            .AddSingleton<SharedKey>()
            .AddSingleton<IDirectLineLog, PostgresDirectLineLog>()
            .AddHostedService<LogListener>();

    /// <summary>Checks that all instances share a key, where they share a database.</summary>
    /// <param name="services">The services.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Why the program cannot serve with this key, or null.</returns>
    public static Task<string?> CheckSharedKeyAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetService<SharedKey>()?.CheckAsync(cancellationToken) ?? Task.FromResult<string?>(null);
}

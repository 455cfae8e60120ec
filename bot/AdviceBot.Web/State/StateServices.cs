using AdviceBot.Web.Operations;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>Composes where conversation state is kept.</summary>
internal static class StateServices
{
    /// <summary>Keeps state in memory, or in PostgreSQL where that is configured.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddState(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StateOptions>, StateOptionsValidator>()
            .AddOptions<StateOptions>().BindConfiguration(StateOptions.Section).ValidateValues(StateOptions.Section).ValidateOnStart();
        return string.IsNullOrWhiteSpace(configuration[StateOptions.PostgresKey]) ? services.AddSingleton<IStorage, BoundedMemoryStorage>() : services.AddPostgres();
    }

    // By itself, as is the setting up, so that the driver is loaded only where it is needed.
    private static IServiceCollection AddPostgres(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<PostgresHealthCheck>("State");
        return services
            .AddSingleton(provider => PostgresSource.Create(provider.GetRequiredService<IOptions<StateOptions>>().Value))
            .AddSingleton(PostgresStorage.Tables)
            .AddSingleton<PostgresSchema>()
            .AddSingleton<PostgresAccess>()
            .AddSingleton<IStorage, PostgresStorage>()
            .AddHostedService<TidyService>();
    }

    /// <summary>Sets the database up where there is one. One that is away is no reason not to start: danger is spotted without it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Why the program cannot serve with this database, or null.</returns>
    public static Task<string?> SetUpStateAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(services.GetRequiredService<IConfiguration>()[StateOptions.PostgresKey]) ? Task.FromResult<string?>(null) : SetUpPostgresAsync(services, cancellationToken);

    private static async Task<string?> SetUpPostgresAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<PostgresSchema>() is not { } schema) return null;
        try
        {
            await schema.EnsureAsync(cancellationToken);
            return null;
        }
        catch (PostgresException fault) when (!fault.IsTransient)
        {
            return $"PostgreSQL refuses what {StateOptions.PostgresKey} says ({fault.SqlState}: {fault.MessageText}). The role must exist, may connect, and may "
                + $"create a table in its schema, or be given these tables: {schema.Names}.";
        }
        catch (NpgsqlException fault)
        {
            Log.StateAway(services.GetRequiredService<ILogger<PostgresSchema>>(), fault.GetType());
            return null;
        }
    }
}

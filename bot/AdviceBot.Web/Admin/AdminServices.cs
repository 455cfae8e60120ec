using AdviceBot.Web.Operations;

namespace AdviceBot.Web.Admin;

/// <summary>Composes the editor in the browser, where it is turned on.</summary>
internal static class AdminServices
{
    /// <summary>Adds the configuration of the editor.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddAdmin(this IServiceCollection services)
    {
        services.AddOptions<AdminOptions>().BindConfiguration(AdminOptions.Section).ValidateValues(AdminOptions.Section)
            .Validate<IHostEnvironment>((options, environment) => !options.Enabled || !environment.IsProduction(), $"{AdminOptions.EnabledKey} is for an editor's own machine, so nothing starts with it in Production, which is the environment where none is named. On your own machine, set ASPNETCORE_ENVIRONMENT=Development.")
            .ValidateOnStart();
        return services;
    }

    /// <summary>Maps the editor, or nothing.</summary>
    /// <param name="app">The application.</param>
    public static void MapAdmin(this WebApplication app)
    {
        if (app.Configuration.GetValue<bool>(AdminOptions.EnabledKey) && !app.Environment.IsProduction()) AdminEndpoints.Map(app);
    }
}

using Microsoft.Bot.Builder;

namespace AdviceBot.Web.State;

/// <summary>Composes where conversation state is kept.</summary>
internal static class StateServices
{
    /// <summary>Keeps state in memory.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMemoryState(this IServiceCollection services)
    {
        services.AddOptions<StateOptions>().BindConfiguration(StateOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IStorage, BoundedMemoryStorage>();
    }
}

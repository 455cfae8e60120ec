using AdviceBot.Core.Unanswered;
using AdviceBot.Dialogs.Counts;
using AdviceBot.Web.Operations;
using AdviceBot.Web.State;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Unanswered;

/// <summary>Composes the counting of what had no sure answer, where it is turned on.</summary>
internal static class UnansweredServices
{
    /// <summary>Adds the counting, or nothing.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddUnanswered(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<UnansweredOptions>().BindConfiguration(UnansweredOptions.Section).ValidateValues(UnansweredOptions.Section).ValidateOnStart();
        if (!configuration.GetValue<bool>(UnansweredOptions.EnabledKey)) return services;
        services.AddSingleton<UnansweredNotes>().AddSingleton<UnansweredRecorder>().AddHostedService(provider => provider.GetRequiredService<UnansweredRecorder>());
        return string.IsNullOrWhiteSpace(configuration[StateOptions.PostgresKey])
            ? services.AddSingleton<IUnansweredStore, MemoryUnansweredStore>()
            : services
                .AddSingleton(provider => PostgresUnansweredStore.Tables(provider.GetRequiredService<IOptions<UnansweredOptions>>().Value))
                .AddSingleton<IUnansweredStore, PostgresUnansweredStore>();
    }
}

using AdviceBot.Core.Cloud;
using AdviceBot.Core.Text;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Azure;

/// <summary>Composes Azure AI Language where it is configured. No other folder knows of it.</summary>
internal static class AzureLanguageServices
{
    /// <summary>Adds what reads messages and removes personal data, or nothing.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddAzureLanguage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<AzureLanguageOptions>, AzureLanguageOptionsValidator>()
            .AddOptions<AzureLanguageOptions>().BindConfiguration(AzureLanguageOptions.Section).ValidateOnStart();
        if (string.IsNullOrWhiteSpace(configuration[AzureLanguageOptions.EndpointKey])) return services;
        return services
            .AddSingleton<LanguageClients>()
            .AddSingleton<CloudCircuit>()
            .AddSingleton<CloudCounts>()
            .AddSingleton<ICloudLanguage, AzureLanguage>()
            .AddSingleton<IPersonalDataRemover, AzurePersonalDataRemover>()
            .AddHostedService<AzureLanguageGreeting>();
    }
}

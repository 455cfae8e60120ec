using AdviceBot.Web.Operations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.BotFramework;

/// <summary>The Bot Framework's endpoint, <c>/api/messages</c>.</summary>
internal static class BotFrameworkChannel
{
    private const string Path = "/api/messages";

    /// <summary>Adds the adapter and its checked configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBotFrameworkChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotFrameworkOptions>()
            .Bind(configuration)
            .Configure(options => options.Enabled = configuration.GetValue(BotFrameworkOptions.SwitchKey, defaultValue: true))
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>()
            .AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<AdviceAdapter>()
            .AddSingleton<ActivityReader>();
    }

    /// <summary>Maps the endpoint where it is turned on.</summary>
    /// <param name="app">The application.</param>
    public static void MapBotFrameworkChannel(this WebApplication app)
    {
        if (!app.Configuration.GetValue(BotFrameworkOptions.SwitchKey, defaultValue: true)) return;
        CheckCloud(app.Services);
        app.MapPost(Path, PostAsync);
        if (string.IsNullOrWhiteSpace(app.Configuration[nameof(BotFrameworkOptions.MicrosoftAppId)])) Log.AnonymousChannel(app.Logger);
    }

    // The SDK would only look at its own settings when the first message comes.
    private static void CheckCloud(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<AdviceAdapter>();
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException && ConfigurationFaults.Of(fault) is null)
        {
            throw new OptionsValidationException(nameof(BotFrameworkOptions), typeof(BotFrameworkOptions), [fault.Message]);
        }
    }

    private static async Task PostAsync(HttpContext context, ActivityReader reader, AdviceAdapter adapter, IBot bot)
    {
        var (activity, refusal) = await reader.ReadAsync(context.Request);
        if (activity is null) context.Response.StatusCode = refusal;
        else await adapter.AnswerAsync(context, activity, bot);
    }
}

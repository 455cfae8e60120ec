using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Teams.Tips;
using AdviceBot.Web.Teams.Tips;

namespace AdviceBot.Web.Teams;

/// <summary>Composes what Microsoft Teams needs besides the Bot Framework's channel.</summary>
internal static class TeamsServices
{
    /// <summary>Adds the commands of Teams to the conversation; subscriptions are kept only where a folder for them is configured.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddStaffCommands(this IServiceCollection services) => services
        .AddSingleton<AdviceSearch>()
        .AddSingleton<PageInHand>()
        .AddSingleton<StaffCommands>()
        .AddSingleton<IStaffCommand, CallerCopyCommand>()
        .AddSingleton<IStaffCommand, PageOwnerCommand>()
        .AddSingleton<IStaffCommand, WhatsNewCommand>()
        .AddSingleton<IStaffCommand, TipCommand>()
        .AddSingleton<IStaffCommand, TipsSubscribeCommand>()
        .AddSingleton<IStaffCommand, TipsStopCommand>()
        .AddSingleton(provider => new TipSubscriptions(SubscriptionStorage(provider), provider.GetRequiredService<TimeProvider>()));

    /// <summary>Adds the cards for Teams and, where it is configured, the weekly tip; before the renderer that serves every channel.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TipOptions>().BindConfiguration(TipOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddTeamsCards();
        if (string.IsNullOrWhiteSpace(configuration[TipOptions.FolderKey])) return services;
        return services
            .AddSingleton<IProactiveChannel, ProactiveChannel>()
            .AddSingleton<WeeklyTips>()
            .AddHostedService<WeeklyTipService>();
    }

    /// <summary>Adds the cards for Teams alone; before the renderer that serves every channel.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTeamsCards(this IServiceCollection services) =>
        services.AddSingleton<IReplyRenderer, AdaptiveCardReplyRenderer>().AddSingleton<OneMessageMiddleware>();

    private static FolderStorage? SubscriptionStorage(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>()[TipOptions.FolderKey] is { Length: > 0 } folder ? new FolderStorage(Path.GetFullPath(folder)) : null;
}

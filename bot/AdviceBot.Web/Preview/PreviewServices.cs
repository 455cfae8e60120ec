using AdviceBot.Core.Content.Checks;
using AdviceBot.Web.Operations;

namespace AdviceBot.Web.Preview;

/// <summary>Composes the preview.</summary>
internal static class PreviewServices
{
    /// <summary>Adds the preview; before the operations, whose policy on frames it takes the place of.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPreview(this IServiceCollection services) => services
        .AddSingleton(FramePolicy.OwnPages)
        .AddSingleton<ContentChecker>()
        .AddSingleton<CheckedContent>()
        .AddSingleton<TeamsRehearsal>()
        .AddSingleton<ChatRehearsal>()
        .AddSingleton<TopicPreviews>();

    /// <summary>Maps the preview's pages.</summary>
    /// <param name="app">The application.</param>
    public static void MapPreview(this WebApplication app) => PreviewEndpoints.Map(app);
}

using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs;
using AdviceBot.Dialogs.Availability;
using AdviceBot.Dialogs.Counts;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Topics;
using AdviceBot.Dialogs.Transcripts;
using AdviceBot.Dialogs.Turns;
using AdviceBot.Web.Operations;
using AdviceBot.Web.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web;

/// <summary>Composes what every verb of the program needs.</summary>
internal static class AdviceBotServices
{
    /// <summary>Adds the knowledge base: content, understanding and urgency.</summary>
    /// <param name="services">The services.</param>
    /// <param name="contentFolder">The content folder.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddKnowledgeBase(this IServiceCollection services, string contentFolder) => services.AddKnowledgeBase(LoaderOf(contentFolder));

    /// <summary>Adds the knowledge base: content, understanding and urgency.</summary>
    /// <param name="services">The services.</param>
    /// <param name="loader">Reads the content, or has begun to.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddKnowledgeBase(this IServiceCollection services, ContentLoader loader)
    {
        services.AddOptions<UnderstandingOptions>().BindConfiguration(UnderstandingOptions.Section)
            .PostConfigure(options => options.EncoderFolder ??= DefaultLearntFolder)
            .ValidateValues(UnderstandingOptions.Section).ValidateOnStart();
        return services
            .AddSingleton(loader)
            .AddSingleton(provider => new SharedEncoder(provider.GetRequiredService<IOptions<UnderstandingOptions>>(), provider.GetRequiredService<ILogger<SharedEncoder>>()))
            .AddSingleton<ITopicFinderFactory, TopicFinderFactory>()
            .AddSingleton<IUrgencyDetectorFactory, UrgencyDetectorFactory>()
            .AddSingleton<ILanguageDetectorFactory, LanguageDetectorFactory>()
            .AddSingleton<KnowledgeBaseStore>()
            .AddSingleton<IKnowledgeBaseSource>(provider => provider.GetRequiredService<KnowledgeBaseStore>());
    }

    /// <summary>What reads a content folder for this program.</summary>
    /// <param name="contentFolder">The folder.</param>
    /// <param name="learnt">Where what was learnt is kept, so that the start need not parse what only learning reads; null to parse everything.</param>
    /// <returns>The loader, which asks for all the words that the program needs.</returns>
    public static ContentLoader LoaderOf(string contentFolder, string? learnt = null) => new(contentFolder, RequiredByProgram, learnt);

    /// <summary>Where what was learnt is kept.</summary>
    /// <param name="configuration">The configuration, before the options are bound.</param>
    /// <returns>The folder.</returns>
    public static string LearntFolder(IConfiguration configuration) =>
        configuration[UnderstandingOptions.EncoderFolderKey] ?? DefaultLearntFolder;

    /// <summary>Adds the conversation; an <see cref="IStorage"/> and the channels' renderers must be there.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddOptions<AdviceOptions>().BindConfiguration(AdviceOptions.Section).ValidateValues(AdviceOptions.Section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddTurns();
    }

    private static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddStaffCommands()
        .AddSingleton<AdviceSwitch>()
        .AddSingleton<UrgencyCounts>()
        .AddSingleton<TurnCounts>()
        .AddSingleton<StateCounts>()
        .AddSingleton<ConversationState, VersionedConversationState>()
        .AddSingleton<ConversationAccessors>()
        .AddSingleton<ReplySender>()
        .AddSingleton<UrgencyCheck>()
        .AddSingleton<CloudCheck>()
        .AddSingleton<LanguageCheck>()
        .AddSingleton<Interruptions>()
        .AddSingleton<TopicDialog>()
        .AddSingleton<RootDialog>()
        .AddSingleton<TurnErrorHandler>()
        .AddSingleton<SerialTurnsMiddleware>()
        .AddSingleton<TypingMiddleware>()
        .AddSingleton<NoTraceMiddleware>()
        .AddSingleton<AdviceActivityHandler>()
        .AddSingleton<IBot, SaveThenSendBot>();

    /// <summary>Adds what runs the transcripts of <c>content/conversations</c>: the conversation with a memory and a renderer of its own.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTranscripts(this IServiceCollection services) => services
        .AddConversation()
        .AddSingleton<IStorage, MemoryStorage>()
        .AddSingleton<IReplyRenderer, TranscriptRenderer>()
        .AddSingleton(provider => new TranscriptRunner(
            provider.GetRequiredService<IBot>(),
            provider.GetRequiredService<TurnErrorHandler>(),
            [provider.GetRequiredService<SerialTurnsMiddleware>(), provider.GetRequiredService<NoTraceMiddleware>()]));

    private static string DefaultLearntFolder { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The words without which nothing is served.</summary>
    private static RequiredWords RequiredByProgram { get; } = new(
        [.. Words.Required.Replies, .. TeamsWords.Required.Replies, .. WebWords.Required.Replies],
        [.. Words.Required.Labels, .. TeamsWords.Required.Labels, .. TeamsAppWords.Required.Labels, .. WebWords.Required.Labels]);
}

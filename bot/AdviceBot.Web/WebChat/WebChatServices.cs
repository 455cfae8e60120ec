using System.Security.Cryptography;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Web.WebChat.Embedding;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.WebChat;

/// <summary>Composes the web chat.</summary>
internal static class WebChatServices
{
    /// <summary>Adds the web chat; its renderer must come before the one that serves every channel.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddOptions<EmbeddingOptions>().BindConfiguration(EmbeddingOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<EmbeddingOptions>, EmbeddingOptionsValidator>()
            .AddSingleton<EmbedScript>()
            .AddSingleton<IReplyRenderer, WebChatReplyRenderer>()
            .AddSingleton(RandomNumberGenerator.Create())
            .AddSingleton<ConversationIds>()
            .AddSingleton<WebAssets>()
            .AddSingleton<BrandAssets>()
            .AddSingleton<WebChatAdapter>()
            .AddSingleton<ChatFormReader>()
            .AddSingleton<ChatResponder>()
            .AddSingleton<PageRenderer>();
    }

    /// <summary>Maps the chat, the plain pages, the files for browsers and the script for other sites.</summary>
    /// <param name="app">The application.</param>
    public static void MapWebChat(this WebApplication app)
    {
        ChatEndpoints.Map(app);
        WebChatPages.Map(app);
        WebAssets.Map(app);
        EmbedScript.Map(app);
    }
}

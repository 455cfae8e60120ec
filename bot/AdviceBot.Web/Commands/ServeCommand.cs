namespace AdviceBot.Web.Commands;

/// <summary>Serves the web chat and the channels.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, string? contentFolder, CancellationToken cancellationToken)
    {
        // Published, the program runs from any folder: its own files are beside it, the content is where the caller says.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddKnowledgeBase(contentFolder ?? builder.Configuration["Content:Path"] ?? "content");
        builder.Services.AddConversation();
        var app = builder.Build();
        await app.RunAsync(cancellationToken);
        return 0;
    }
}

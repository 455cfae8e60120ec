using System.CommandLine;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Web.Commands;

/// <summary>What the verbs that need the knowledge base, but no server, have in common.</summary>
internal static class KnowledgeCommand
{
    private const int Failed = 1;

    private const string DefaultFolder = "content";

    /// <summary>The folder that the arguments or the configuration name, otherwise <c>./content</c>, otherwise the one that is published beside the program.</summary>
    public static string ContentFolder(string? named, IConfiguration configuration)
    {
        if ((named ?? configuration["Content:Path"]) is { } chosen) return chosen;
        var published = Path.Combine(AppContext.BaseDirectory, DefaultFolder);
        return Directory.Exists(DefaultFolder) || !Directory.Exists(published) ? DefaultFolder : published;
    }

    /// <summary>Runs something with the services of the knowledge base; content that cannot be served is told in plain words.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, Func<IServiceProvider, Task<int>> run)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddKnowledgeBase(ContentFolder(parsed.GetValue(CommandLine.ContentOption), configuration))
            .AddTranscripts()
            .Configure<UnderstandingOptions>(options => options.WaitForEncoder = true)
            .BuildServiceProvider();
        try
        {
            return await run(services);
        }
        catch (ContentException fault)
        {
            await terminal.Error.WriteLineAsync(fault.Message);
            return Failed;
        }
    }

    /// <summary>The content as it can be read now, pages with errors left out.</summary>
    public static ContentSet Content(IServiceProvider services)
    {
        var loader = services.GetRequiredService<ContentLoader>();
        var loaded = loader.Load();
        return loaded.Content ?? throw new ContentException(loader.Folder, loaded.Findings);
    }

    /// <summary>Runs something with the knowledge base alone.</summary>
    public static Task<int> RunAsync(ParseResult parsed, Terminal terminal, Func<KnowledgeBase, Task<int>> run) =>
        RunAsync(parsed, terminal, services => run(services.GetRequiredService<IKnowledgeBaseSource>().Current));
}

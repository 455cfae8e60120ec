using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Web.Admin;
using AdviceBot.Web.Azure;
using AdviceBot.Web.BotFramework;
using AdviceBot.Web.DirectLine;
using AdviceBot.Web.DirectLine.Shared;
using AdviceBot.Web.Operations;
using AdviceBot.Web.State;
using AdviceBot.Web.Teams;
using AdviceBot.Web.Telemetry;
using AdviceBot.Web.Unanswered;
using AdviceBot.Web.WebChat;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Commands;

/// <summary>Serves the web chat and the channels.</summary>
internal static class ServeCommand
{
    private const int Failed = 1;

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="args">The program's arguments, for the host.</param>
    /// <param name="contentFolder">The content folder, or null for the configured one.</param>
    /// <param name="error">Where a refusal is said.</param>
    /// <param name="cancellationToken">Stops serving.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, string? contentFolder, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            if (await ServeAsync(args, contentFolder, cancellationToken) is not { } refusal) return 0;
            await error.WriteLineAsync(refusal);
        }
        catch (Exception fault) when (ConfigurationFaults.Of(fault) is { } words)
        {
            await error.WriteLineAsync(words);
        }

        return Failed;
    }

    // Null when it was stopped, otherwise why it does not serve.
    private static async Task<string?> ServeAsync(string[] args, string? contentFolder, CancellationToken cancellationToken)
    {
        // Published, the program runs from any folder: its own files are beside it, and the content too where the caller names no other.
        // Without what nothing here uses (IIS, HTTP/3, loggers for debuggers), which costs every start its loading; certificates in the configuration work.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        var folder = Path.GetFullPath(KnowledgeCommand.ContentFolder(contentFolder, builder.Configuration));
        if (!Directory.Exists(folder)) return $"There is no content folder {folder}. Name it with --content DIR, or with Content:Path in the configuration.";
        if (ListeningAddresses.Fault(builder.Configuration) is { } unreadable) return unreadable;

        // Beside the composing of the program, which needs one core alone.
        var loader = AdviceBotServices.LoaderOf(folder, AdviceBotServices.LearntFolder(builder.Configuration));
        _ = loader.ReadAheadAsync();
        builder.Services.AddKnowledgeBase(loader).AddConversation().AddState(builder.Configuration).AddAzureLanguage(builder.Configuration).AddUnanswered(builder.Configuration).AddAdmin();
        builder.Services.AddWebChat().AddBotFrameworkChannel(builder.Configuration).AddTeams(builder.Configuration).AddDirectLine(builder.Configuration);
        builder.Services.AddSingleton<IReplyRenderer, MarkdownReplyRenderer>();
        builder.AddTelemetry().AddOperations();
        var starting = StartQuietly.Of(builder.Logging);

        await using var app = builder.Build();
        // Before the host does it, for the host would log a stack trace as well.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        // Beside what follows.
        app.Services.GetRequiredService<SharedEncoder>().OpenAhead();
        app.Services.GetRequiredService<ContentWatcher>().Begin();
        app.UseTelemetry();
        app.UseOperations();
        app.MapWebChat();
        app.MapBotFrameworkChannel();
        app.MapDirectLine();
        app.MapUnanswered();
        app.MapAdmin();
        if ((await app.Services.SetUpStateAsync(cancellationToken) ?? await app.Services.CheckSharedKeyAsync(cancellationToken)) is { } refused) return refused;
        if (await StartAsync(app, starting, cancellationToken) is { } unheard) return unheard;
        await app.WaitForShutdownAsync(cancellationToken);
        return null;
    }

    // Null when it listens, otherwise why it cannot.
    private static async Task<string?> StartAsync(WebApplication app, StartQuietly starting, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
            starting.End();
            return null;
        }
        catch (Exception fault) when (ListeningAddresses.Refusal(fault, app.Configuration) is { } words)
        {
            return words;
        }
    }
}

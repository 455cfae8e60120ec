using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Web.Operations;
using AdviceBot.Web.Preview;
using AdviceBot.Web.State;
using AdviceBot.Web.Teams;
using AdviceBot.Web.WebChat;

namespace AdviceBot.Web.Commands;

/// <summary>
/// <c>preview</c>: every page as each reader gets it, on this machine alone, with what <c>check</c> finds beside it (E12). The served site
/// has none of it.
/// </summary>
internal static class PreviewCommand
{
    private const int Failed = 1;

    private static readonly Option<int> Port = new("--port") { Description = "The port on this machine", DefaultValueFactory = _ => 3979 };
    private static readonly Option<bool> NoBrowser = new("--no-browser") { Description = "Only say the address, and open no browser" };

    public static Command Create(string[] args, Terminal terminal)
    {
        // The host reads its own settings (--environment) from the same arguments.
        var command = new Command("preview", "Shows every page as its readers get it, while you write") { Port, NoBrowser };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => RunAsync(args, parsed, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] args, ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Environment.IsProduction())
        {
            return Refuse(terminal, "The preview is for an editor's own machine and shows staff pages too, so it does not start in Production, which is the environment where none is named. On your own machine, set ASPNETCORE_ENVIRONMENT=Development and start it again.");
        }

        var folder = Path.GetFullPath(KnowledgeCommand.ContentFolder(parsed.GetValue(CommandLine.ContentOption), builder.Configuration));
        if (!Directory.Exists(folder)) return Refuse(terminal, $"There is no content folder {folder}. Name it with --content DIR, or with Content:Path in the configuration.");
        await using var app = Build(builder, folder, parsed.GetValue(Port));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException)
        {
            return Refuse(terminal, $"Port {parsed.GetValue(Port)} of this machine is in use. Is another preview open? Otherwise name another port with --port.");
        }

        var address = app.Urls.First() + PreviewEndpoints.Root;
        await terminal.Out.WriteLineAsync($"The preview is at {address}. It changes as you save; stop it with Ctrl+C.");
        if (terminal.Colours && !parsed.GetValue(NoBrowser)) OpenBrowser(address);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static WebApplication Build(WebApplicationBuilder builder, string folder, int port)
    {
        // This machine only, and no name by which a page of another site could reach it (DNS rebinding).
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1";
        builder.Configuration[StateOptions.PostgresKey] = string.Empty;
        builder.Services.AddKnowledgeBase(folder).AddConversation().AddState(builder.Configuration);
        builder.Services.AddWebChat().AddTeamsCards();
        builder.Services.AddSingleton<IReplyRenderer, MarkdownReplyRenderer>();
        builder.Services.AddPreview();
        builder.AddOperations();

        var app = builder.Build();
        app.UseOperations();
        app.MapWebChat();
        app.MapPreview();
        return app;
    }

    private static void OpenBrowser(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            // There is no browser here; the address has been said.
        }
    }

    private static int Refuse(Terminal terminal, string reason)
    {
        terminal.Error.WriteLine(reason);
        return Failed;
    }
}

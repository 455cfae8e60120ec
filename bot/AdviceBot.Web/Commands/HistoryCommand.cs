using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using AdviceBot.Core.Content;

namespace AdviceBot.Web.Commands;

/// <summary><c>history PAGE</c>: who changed a page when, and why, from Git (E14).</summary>
internal static class HistoryCommand
{
    private static readonly Argument<string> Page = new("page") { Description = "A topic's id, or a path below the content folder" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("history", "Lists the changes of a page, from Git") { Page };
        command.SetAction((parsed, cancellationToken) => KnowledgeCommand.RunAsync(parsed, terminal, services => RunAsync(parsed.GetValue(Page)!, services, terminal, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string page, IServiceProvider services, Terminal terminal, CancellationToken cancellationToken)
    {
        var folder = services.GetRequiredService<ContentLoader>().Folder;
        var file = File.Exists(Path.Combine(folder, page)) ? page : KnowledgeCommand.Content(services).Topics.GetValueOrDefault(page)?.File;
        if (file is null)
        {
            await terminal.Error.WriteLineAsync($"There is no page \"{page}\". Give a topic's id, or a path such as replies/help.md.");
            return 1;
        }

        var history = await GitLogAsync(folder, file, cancellationToken);
        await terminal.Out.WriteLineAsync(history switch
        {
            null => "Git is not installed here, or the content is not in a Git repository, so there is no history to show.",
            "" => $"{file} has not been committed yet.",
            _ => history,
        });
        return 0;
    }

    // Null where Git is not there or knows nothing of the folder.
    private static async Task<string?> GitLogAsync(string folder, string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "log", "--follow", "--date=short", "--format=%ad  %an: %s", "--", file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEndAsync(cancellationToken);
            await git.StandardError.ReadToEndAsync(cancellationToken);
            await git.WaitForExitAsync(cancellationToken);
            return git.ExitCode == 0 ? (await output).Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

using System.CommandLine;
using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks;
using AdviceBot.Dialogs.Teams;

namespace AdviceBot.Web.Commands;

/// <summary><c>check</c>: every rule about content, a line for each finding.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Strict = new("--strict") { Description = "Fail on warnings too" };

    public static Command Create()
    {
        var command = new Command("check", "Checks every rule about content; exit code 1 on errors") { Strict };
        command.SetAction((parsed, _) => KnowledgeCommand.RunAsync(parsed, services => Task.FromResult(Run(parsed, services))));
        return command;
    }

    private static int Run(ParseResult parsed, IServiceProvider services)
    {
        var loader = services.GetRequiredService<ContentLoader>();
        var findings = new ContentChecker(loader, services.GetRequiredService<TimeProvider>()).Check().ToList();
        if (loader.Load().Content is { } content) findings.AddRange(new TeamsCardCheck(content).Run());
        var folder = Path.GetRelativePath(Directory.GetCurrentDirectory(), loader.Folder).Replace(Path.DirectorySeparatorChar, '/');
        foreach (var finding in findings)
        {
            Console.WriteLine($"{folder}/{finding.File}:{finding.Line}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule}: {finding.Message}");
        }

        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        Console.WriteLine($"{errors} errors, {findings.Count - errors} warnings");
        return errors > 0 || (parsed.GetValue(Strict) && findings.Count > 0) ? 1 : 0;
    }
}

using System.CommandLine;
using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Web.Commands.Findings;

namespace AdviceBot.Web.Commands;

/// <summary><c>check</c>: every rule about content, a line for each finding.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Strict = new("--strict") { Description = "Fail on warnings too" };
    private static readonly Option<bool> Quick = new("--quick") { Description = "Leave out whether each page's own tests find it, which takes longest" };
    private static readonly Option<FindingFormat> Format = new("--format") { Description = "text, json, github (annotations of GitHub Actions) or sarif (SARIF 2.1.0)" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("check", "Checks every rule about content; exit code 1 on errors") { Strict, Quick, Format };
        command.SetAction((parsed, _) => KnowledgeCommand.RunAsync(parsed, terminal, services => Task.FromResult(Run(parsed, services, terminal))));
        return command;
    }

    private static int Run(ParseResult parsed, IServiceProvider services, Terminal terminal)
    {
        var loader = services.GetRequiredService<ContentLoader>();
        var findings = new ContentChecker(loader, services.GetRequiredService<TimeProvider>()).Check().ToList();
        if (loader.Load().Content is { } content)
        {
            findings.AddRange(new TeamsCardCheck(content).Run());
            if (!parsed.GetValue(Quick)) findings.AddRange(TopicFoundCheck.Run(content));
        }

        var folder = FolderToShow(loader.Folder);
        var ordered = findings.Select(finding => finding with { File = $"{folder}/{finding.File}" })
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ToList();
        FormatOf(parsed.GetValue(Format)).Write(ordered, terminal);
        var failed = parsed.GetValue(Strict) ? ordered.Count > 0 : ordered.Any(finding => finding.Severity == Severity.Error);
        return failed ? 1 : 0;
    }

    private static IFindingFormat FormatOf(FindingFormat format) => format switch
    {
        FindingFormat.Json => new JsonFindings(),
        FindingFormat.Github => new GitHubFindings(),
        FindingFormat.Sarif => new SarifFindings(),
        _ => new TextFindings(),
    };

    // A path from where the editor is, so that a tool can open it; a whole path where the folder is elsewhere.
    private static string FolderToShow(string folder)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? folder.Replace(Path.DirectorySeparatorChar, '/') : relative;
    }
}

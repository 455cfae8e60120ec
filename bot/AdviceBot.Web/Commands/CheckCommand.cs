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
        var clock = services.GetRequiredService<TimeProvider>();
        var findings = parsed.GetValue(Quick) ? QuickCheck.Create(loader, clock).Check() : Everything(loader, clock);
        var folder = FolderToShow(loader.Folder);
        var ordered = findings.Select(finding => finding with { File = $"{folder}/{finding.File}" }).ToList();
        FormatOf(parsed.GetValue(Format)).Write(ordered, terminal);
        var failed = parsed.GetValue(Strict) ? ordered.Count > 0 : ordered.Any(finding => finding.Severity == Severity.Error);
        return failed ? 1 : 0;
    }

    // Whether a page is found hangs on all others, so that the content is learnt whole.
    private static IReadOnlyList<Finding> Everything(ContentLoader loader, TimeProvider clock)
    {
        var snapshot = loader.TakeSnapshot();
        var result = loader.Load(snapshot, forChecks: true);
        var findings = new ContentChecker(loader, clock).Check(snapshot, result);
        return result.Content is { } content ? FindingOrder.Sort([.. findings, .. new TeamsCardCheck(content).Run(), .. TopicFoundCheck.Run(content)]) : findings;
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

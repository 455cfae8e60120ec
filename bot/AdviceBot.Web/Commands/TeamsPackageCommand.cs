using System.CommandLine;
using AdviceBot.Web.BotFramework;
using AdviceBot.Web.Teams.Package;

namespace AdviceBot.Web.Commands;

/// <summary><c>teams-package</c>: the app package for Teams, checked before it is written.</summary>
internal static class TeamsPackageCommand
{
    private static readonly Option<string?> AppId = new("--app-id") { Description = "The bot's Microsoft application id (default: MicrosoftAppId in the configuration)" };
    private static readonly Option<string> Out = new("--out") { Description = "The file to write", DefaultValueFactory = _ => "teams-package.zip" };
    private static readonly Option<string?> Icons = new("--icons") { Description = "A folder with the force's own color.png (192 by 192) and outline.png (32 by 32)" };
    private static readonly Option<string> AppVersion = new("--app-version")
    {
        Description = "The app's version; raise it with every change, or Teams keeps the old one",
        DefaultValueFactory = _ => typeof(TeamsPackageCommand).Assembly.GetName().Version!.ToString(3),
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("teams-package", "Writes the app package for Microsoft Teams") { AppId, Out, Icons, AppVersion };
        command.SetAction((parsed, _) => KnowledgeCommand.RunAsync(parsed, terminal, services => Task.FromResult(Run(parsed, services, terminal))));
        return command;
    }

    private static int Run(ParseResult parsed, IServiceProvider services, Terminal terminal)
    {
        var content = KnowledgeCommand.Content(services);
        var appId = parsed.GetValue(AppId) ?? services.GetRequiredService<IConfiguration>()[nameof(BotFrameworkOptions.MicrosoftAppId)] ?? string.Empty;
        var manifest = new ManifestBuilder(content).Build(appId, parsed.GetValue(AppVersion)!);
        var icons = TeamsIcons.Read(parsed.GetValue(Icons));
        var faults = ManifestCheck.Faults(manifest).Concat(TeamsIcons.Faults(icons)).ToList();
        foreach (var fault in faults) terminal.Error.WriteLine(fault);
        if (faults.Count > 0)
        {
            terminal.Error.WriteLine($"{faults.Count} faults; no package was written.");
            return 1;
        }

        var file = parsed.GetValue(Out)!;
        TeamsPackage.Write(file, manifest, icons);
        terminal.Out.WriteLine($"{file} is written: {manifest.Name.Short} {manifest.Version}, manifest {manifest.ManifestVersion}, for {string.Join(", ", manifest.ValidDomains)}.");
        return 0;
    }
}

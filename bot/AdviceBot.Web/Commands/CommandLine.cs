using System.CommandLine;

namespace AdviceBot.Web.Commands;

/// <summary>The program's verbs; without one it serves the chat.</summary>
internal static class CommandLine
{
    /// <summary>Where the content is; otherwise <c>Content:Path</c> in the configuration, otherwise <c>./content</c>, otherwise the content that was published beside the program.</summary>
    public static Option<string?> ContentOption { get; } = new("--content")
    {
        Description = "The content folder (default: Content:Path in the configuration, ./content, or the content beside the program)",
        Recursive = true,
    };

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="terminal">Where the verb reads and writes; null for the program's own streams.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] args, Terminal? terminal = null)
    {
        terminal ??= Terminal.Standard();
        // The host reads its own settings (--urls, --environment) from the same arguments.
        var root = new RootCommand("Serves the advice assistant.") { TreatUnmatchedTokensAsErrors = false };
        root.Options.Add(ContentOption);
        root.Subcommands.Add(PreviewCommand.Create(args, terminal));
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(NewCommand.Create(terminal));
        root.Subcommands.Add(ReviewsCommand.Create(terminal));
        root.Subcommands.Add(ServicesCommand.Create(terminal));
        root.Subcommands.Add(HistoryCommand.Create(terminal));
        root.Subcommands.Add(SchemaCommand.Create(terminal));
        root.Subcommands.Add(WhyCommand.Create(terminal));
        root.Subcommands.Add(TestCommand.Create(terminal));
        root.Subcommands.Add(UnderstandCommand.Create(terminal));
        root.Subcommands.Add(UnansweredCommand.Create(terminal));
        root.Subcommands.Add(TeamsPackageCommand.Create(terminal));
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(args, parsed.GetValue(ContentOption), terminal.Error, cancellationToken));

        // The host has its own way to end, which lets turns end first; this one's would kill them after two seconds.
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, ProcessTerminationTimeout = null });
    }
}

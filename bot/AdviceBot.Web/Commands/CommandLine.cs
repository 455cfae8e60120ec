using System.CommandLine;

namespace AdviceBot.Web.Commands;

/// <summary>The program's verbs; without one it serves the chat.</summary>
internal static class CommandLine
{
    /// <summary>Where the content is; otherwise <c>Content:Path</c> in the configuration, otherwise <c>./content</c>.</summary>
    public static Option<string?> ContentOption { get; } = new("--content")
    {
        Description = "The content folder (default: Content:Path in the configuration, or ./content)",
        Recursive = true,
    };

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        // The host reads its own settings (--urls, --environment) from the same arguments.
        var root = new RootCommand("Serves the advice assistant.") { TreatUnmatchedTokensAsErrors = false };
        root.Options.Add(ContentOption);
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(WhyCommand.Create());
        root.Subcommands.Add(TestCommand.Create());
        root.Subcommands.Add(UnderstandCommand.Create());
        root.Subcommands.Add(TeamsPackageCommand.Create());
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(args, parsed.GetValue(ContentOption), cancellationToken));
        return root.Parse(args).InvokeAsync();
    }
}

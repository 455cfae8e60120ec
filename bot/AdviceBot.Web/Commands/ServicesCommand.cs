using System.CommandLine;
using System.Text.RegularExpressions;
using AdviceBot.Core.Content;

namespace AdviceBot.Web.Commands;

/// <summary><c>services</c>: where each service is used, to be read before one is changed (E7).</summary>
internal static partial class ServicesCommand
{
    private static readonly Argument<string?> Id = new("id") { Description = "A service; without one, all of them", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("services", "Says on how many pages each service is used, or on which pages one is") { Id };
        command.SetAction((parsed, _) => KnowledgeCommand.RunAsync(parsed, terminal, services => Task.FromResult(Run(parsed.GetValue(Id), services, terminal))));
        return command;
    }

    private static int Run(string? id, IServiceProvider services, Terminal terminal)
    {
        var folder = services.GetRequiredService<ContentLoader>().Folder;
        var content = KnowledgeCommand.Content(services);
        var pages = Pages(content, folder).ToList();
        if (id is null)
        {
            foreach (var service in content.Services.Values) terminal.Out.WriteLine($"{service.Id,-28} used in {pages.Count(page => page.Ids.Contains(service.Id)),3} pages  {service.Name}");
            return 0;
        }

        if (!content.Services.TryGetValue(id, out var one))
        {
            terminal.Error.WriteLine($"services.yaml has no \"{id}\".");
            return 1;
        }

        var users = pages.Where(page => page.Ids.Contains(id)).ToList();
        terminal.Out.WriteLine($"{one.Name}, last checked {one.Checked:yyyy-MM-dd}, used in {users.Count} pages");
        foreach (var user in users) terminal.Out.WriteLine($"  {user.File}");
        return 0;
    }

    private static IEnumerable<(string File, HashSet<string> Ids)> Pages(ContentSet content, string folder) =>
        content.Topics.Values.Select(page => (page.File, Listed: page.Services))
            .Concat(content.Replies.Values.Select(page => (page.File, Listed: page.Services)))
            .Concat(content.UrgentRules.Values.Select(page => (page.File, Listed: page.Services)))
            .Concat(content.Tips.Select(page => (page.File, Listed: (IReadOnlyList<string>)[])))
            .OrderBy(page => page.File, StringComparer.Ordinal)
            .Select(page => (page.File, page.Listed.Concat(Placeholder().Matches(File.ReadAllText(Path.Combine(folder, page.File))).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal)));

    [GeneratedRegex(@"\{\{\s*([a-z0-9-]+)\.")]
    private static partial Regex Placeholder();
}

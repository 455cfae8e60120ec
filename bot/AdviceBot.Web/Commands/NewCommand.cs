using System.CommandLine;
using AdviceBot.Core.Content;
using AdviceBot.Web.Commands.Editing;

namespace AdviceBot.Web.Commands;

/// <summary><c>new</c>: asks four questions and makes a page from the template.</summary>
internal static class NewCommand
{
    private const string Template = "templates/topic.md";

    public static Command Create(Terminal terminal)
    {
        var command = new Command("new", "Asks four questions and makes a page from content/templates/topic.md");
        command.SetAction((parsed, _) => KnowledgeCommand.RunAsync(parsed, terminal, services => Task.FromResult(Run(services, terminal))));
        return command;
    }

    private static int Run(IServiceProvider services, Terminal terminal)
    {
        var folder = services.GetRequiredService<ContentLoader>().Folder;
        var template = Path.Combine(folder, Template);
        if (!File.Exists(template)) return Refuse(terminal, $"There is no {template}; the page is made from it.");

        var topics = Path.Combine(folder, "topics");
        var groups = Directory.Exists(topics) ? Directory.GetDirectories(topics).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList() : [];
        var page = new NewPage(
            Ask(terminal, "What is the page called? A statement, such as: Fake parcel messages"),
            Ask(terminal, "What tells it from other pages? One line, such as: A text says that a parcel is held until you pay"),
            Ask(terminal, $"Which folder does it go into? One of: {string.Join(", ", groups)}"),
            Ask(terminal, "Which team answers for it? Such as: Cyber Protect team"));
        if (page.Id.Length == 0 || page.Summary.Length == 0 || page.Owner.Length == 0) return Refuse(terminal, "Nothing was made: each question needs an answer.");
        if (!groups.Contains(page.Group)) return Refuse(terminal, $"Nothing was made: there is no folder topics/{page.Group}. Choose one of: {string.Join(", ", groups)}.");
        if (Directory.EnumerateFiles(topics, page.Id + ".md", SearchOption.AllDirectories).FirstOrDefault() is { } other)
        {
            return Refuse(terminal, $"Nothing was made: {Path.GetRelativePath(folder, other).Replace(Path.DirectorySeparatorChar, '/')} has this name already.");
        }

        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().Date);
        File.WriteAllText(Path.Combine(folder, page.File), page.Fill(File.ReadAllText(template), today));
        terminal.Out.WriteLine($"{page.File} is made. Write in it, then run \"check\": it says what is still missing. Until the page is whole, a running assistant goes on with what it had.");
        return 0;
    }

    private static string Ask(Terminal terminal, string question)
    {
        terminal.Out.WriteLine(question);
        terminal.Out.Write("> ");
        return terminal.In.ReadLine()?.Trim() ?? string.Empty;
    }

    private static int Refuse(Terminal terminal, string reason)
    {
        terminal.Error.WriteLine(reason);
        return 1;
    }
}

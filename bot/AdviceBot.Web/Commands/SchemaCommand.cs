using System.CommandLine;
using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Schemas;

namespace AdviceBot.Web.Commands;

/// <summary><c>schema</c>: writes the JSON schemas of the settings to <c>content/schemas</c>, for editors' tools (E1).</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Writes the JSON schemas of the settings to content/schemas");
        command.SetAction((parsed, _) => KnowledgeCommand.RunAsync(parsed, terminal, services => Task.FromResult(Run(services, terminal))));
        return command;
    }

    private static int Run(IServiceProvider services, Terminal terminal)
    {
        var folder = Path.Combine(services.GetRequiredService<ContentLoader>().Folder, "schemas");
        Directory.CreateDirectory(folder);
        foreach (var (name, schema) in ContentSchemas.All(KnowledgeCommand.Content(services)))
        {
            File.WriteAllText(Path.Combine(folder, name), schema);
            terminal.Out.WriteLine($"schemas/{name} is written.");
        }

        return 0;
    }
}

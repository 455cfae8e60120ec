using System.CommandLine;
using AdviceBot.Web.Commands.Reports;

namespace AdviceBot.Web.Commands;

/// <summary><c>why "TEXT"</c>: which topic and which urgent rule, and what made them so (E5, U6).</summary>
internal static class WhyCommand
{
    private static readonly Argument<string> Text = new("text") { Description = "What a person might write" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("why", "Says which topic and urgent rule a message would get, and why") { Text };
        command.SetAction((parsed, _) => KnowledgeCommand.RunAsync(parsed, terminal, knowledge => Task.FromResult(new WhyReport(knowledge, terminal.Out).Write(parsed.GetValue(Text)!))));
        return command;
    }
}

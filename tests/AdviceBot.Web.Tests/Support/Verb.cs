using AdviceBot.Web.Commands;

namespace AdviceBot.Web.Tests.Support;

/// <summary>Runs a verb of the program as its command line does, and keeps what it says.</summary>
internal static class Verb
{
    public static Task<VerbResult> RunAsync(params string[] args) => RunAsync(string.Empty, colours: false, args);

    public static async Task<VerbResult> RunAsync(string typed, bool colours, params string[] args)
    {
        using var input = new StringReader(typed);
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, new Terminal(input, output, error, colours));
        return new VerbResult(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}

internal sealed record VerbResult(int Code, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

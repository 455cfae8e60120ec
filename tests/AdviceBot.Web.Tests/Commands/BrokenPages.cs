using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Commands;

/// <summary>The repository's content with one broken page a mistake, checked once.</summary>
public sealed class BrokenPages : IAsyncLifetime, IDisposable
{
    private const string Whole = """
        ---
        title: Page of NAME
        summary: A page to break, NAME
        owner: Cyber Protect team
        reviewed: 2020-01-01
        review-by: 2099-01-01
        sources: [https://www.gov.uk/]
        questions:
          - NAME is one
          - NAME is two
          - NAME is three
          - NAME is four
          - NAME is five
          - NAME is six
          - NAME is seven
          - NAME is eight
          - NAME is nine
          - NAME is ten
        tests:
          - NAME was one
          - NAME was two
          - NAME was three
          - NAME was four
        steps:
          - ask: Have you sent money?
            options:
              - say: "Yes"
                show: money-sent
              - say: Not yet
        next: [romance-fraud]
        services: [report-fraud]
        ---
        Stop now.

        Report it at {{report-fraud.link}}.

        ## If you have sent money {#money-sent}

        Call your bank on {{bank-159.phone}}.
        """;

    private readonly ContentCopy _content = new();
    private VerbResult? _result;

    internal string Folder => _content.Folder;

    internal VerbResult Result => _result!;

    public async Task InitializeAsync()
    {
        foreach (var mistake in Mistakes.OnPages) Write($"topics/scams/{mistake.Name}.md", mistake.Apply(Whole.Replace("NAME", mistake.Name, StringComparison.Ordinal)));
        Write("topics/scams/as-it-should-be.md", Whole.Replace("NAME", "as it should be", StringComparison.Ordinal));
        _content.Edit("services.yaml", text => text + Mistakes.Services);
        _result = await Verb.RunAsync("check", "--quick", "--content", Folder);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _content.Dispose();

    /// <summary>What was found in a file, as "line:column: severity rule: message".</summary>
    internal IEnumerable<string> In(string file)
    {
        var start = $"{Folder}/{file}:";
        return Result.Lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..]);
    }

    private void Write(string file, string text) => File.WriteAllText(_content.FileOf(file), text);
}

using AdviceBot.Core.Content;

namespace AdviceBot.Core.Tests.Content;

/// <summary>A small content folder in a temporary place, whole and right until a test changes it.</summary>
public sealed class ContentFolder : IDisposable
{
    public const string Services = """
        bank-159:
          name: Your bank, on 159
          for: Anyone who has just paid a scammer
          phone: "159"
          area: UK
          confidence: high
          source: A note
          checked: 2026-11-21
        helpline:
          name: A Helpline
          for: Anyone
          phone: 0808 802 0300
          email: help@example.org
          web: https://helpline.example.org/
          hours: Mon-Fri 09:00-17:00
          area: UK
          confidence: high
          source: A note
          checked: 2026-11-21
        """;

    public const string Force = """
        name: Test Police
        site: https://test.police.example/
        fraud-page: https://test.police.example/fraud
        stalking-page: https://test.police.example/stalking
        report-online: https://test.police.example/report
        regional-unit: Regional Unit
        regional-unit-site: https://unit.police.example/
        assistant-address: http://localhost:3978
        exit-address: https://www.bbc.co.uk/weather
        exit-hosts: [www.bbc.co.uk]
        link-hosts: [www.gov.uk]
        """;

    public const string SitePageText = """
        ---
        title: A page
        owner: Test team
        reviewed: 2026-11-21
        review-by: 2027-05-21
        ---
        Nothing is kept.
        """;

    public ContentFolder()
    {
        Write("services.yaml", Services);
        Write("force.yaml", Force);
        Write("labels.yaml", "send: Send");
        Write("house-style.yaml", "avoid: []");
        Write("topics/scams/romance-fraud.md", Topic());
        foreach (var id in SitePage.Known) Write($"pages/{id}.md", SitePageText);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("advicebot-content-").FullName;

    /// <summary>A whole topic page; a test changes one part of it.</summary>
    public static string Topic(string settings = "", string body = "Stop sending money now.\n\n## If you have sent money {#money-sent}\n\nCall your bank on {{bank-159.phone}}.", string title = "Romance fraud") => $"""
        ---
        title: {title}
        summary: Someone you met online asks for money
        owner: Cyber Protect team
        reviewed: 2026-11-21
        review-by: 2027-05-21
        sources: [https://www.gov.uk/romance]
        questions: [q1, q2, q3, q4, q5, q6, q7, q8, q9, q10]
        tests: [t1, t2, t3, t4]
        services: [bank-159]
        {(settings.Length > 0 ? settings + "\n---" : "---")}
        {body}
        """;

    public string Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public ContentLoadResult Load(RequiredWords? required = null) => new ContentLoader(Path, required ?? RequiredWords.None).Load();

    /// <summary>The one finding that there must be, as "file:line message".</summary>
    public string OnlyFinding()
    {
        var finding = Assert.Single(Load().Findings);
        return $"{finding.File}:{finding.Line} {finding.Message}";
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

using AdviceBot.Core.Content;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>A small content folder of the tests' own, read through the real loader.</summary>
internal static class TestContent
{
    public const string RomanceAnswer = "## Romance fraud\n\nStop sending money.\n\nChecked on 21 November 2026";
    public const string RomanceQuestion = "Have you sent money?";
    public const string MoneySent = "## If you have sent money\n\nCall your bank.";
    public const string NotYet = "## Before you send anything\n\nKeep the messages.";
    public const string SecondQuestion = "How did you pay?";
    public const string RomanceClosing = "These can help.\n\n### Helpline\nPeople who were tricked\n\n- Telephone: [0300 111 222](tel:0300111222). Free, day and night.\n- Open: 24 hours";
    public const string ParcelAnswer = "## Parcel texts\n\nDo not press the link.\n\nChecked on 21 November 2026";
    public const string ParcelClosing = RomanceClosing;
    public const string StaffAnswer = "## First response\n\nSecure the evidence.\n\nChecked on 21 November 2026";
    public const string StaffNote = "## Staff note\n\nAsk who is listening.";
    public const string EmergencyCard = "## Call 999 now\n\nIf you cannot speak, listen and press 55 when asked.";
    public const string EmergencyLine = "Call 999 now if you are in danger.\n\n";
    public const string UrgentAsk = "## Call 999 if you are in danger\n\nAre you in danger now?";

    public static ContentSet Load(Action<string>? change = null, bool allowFindings = false)
    {
        var folder = Directory.CreateTempSubdirectory("advicebot-dialogs-").FullName;
        try
        {
            Write(folder);
            change?.Invoke(folder);
            var result = new ContentLoader(folder, Words.Required).Load();
            if (!allowFindings) Assert.Empty(result.Findings.Select(finding => $"{finding.File}:{finding.Line}: {finding.Message}"));
            return result.Content!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A whole topic page; <paramref name="settings"/> are lines of front matter.</summary>
    public static void WriteTopic(string folder, string path, string title, string body, string settings = "")
    {
        var file = Path.Combine(folder, "topics", path + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var questions = string.Concat(Enumerable.Range(1, 10).Select(number => $"  - {title} question {number}\n"));
        var tests = string.Concat(Enumerable.Range(1, 4).Select(number => $"  - {title} test {number}\n"));
        File.WriteAllText(file, $"""
            ---
            title: {title}
            summary: About {title}
            owner: Test team
            reviewed: 2026-11-21
            review-by: 2027-05-21
            sources: [https://www.example.org/]
            services: [helpline]
            questions:
            {questions}tests:
            {tests}{settings}---
            {body}
            """.ReplaceLineEndings("\n"));
    }

    private static void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "services.yaml"), Services);
        File.WriteAllText(Path.Combine(folder, "force.yaml"), Force);
        File.Copy(Path.Combine(Repository.Content, "labels.yaml"), Path.Combine(folder, "labels.yaml"));
        foreach (var (id, settings, text) in Replies) WriteReply(folder, id, settings, text);
        WriteTopic(folder, "scams/romance", "Romance fraud", RomanceBody, RomanceSteps);
        WriteTopic(folder, "scams/parcel", "Parcel texts", "Do not press the link.");
        WriteTopic(folder, "scams/crypto", "Crypto scams", "Do not pay in crypto.", "next: [parcel]\n");
        WriteTopic(folder, "scams/tickets", "Ticket scams", "Pay by card.");
        WriteTopic(folder, "scams/rent", "Rental scams", "See the home first.");
        WriteTopic(folder, "staff/first-response", "First response", "Secure the evidence.", "audience: staff\n");
    }

    private static void WriteReply(string folder, string id, string settings, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "replies"));
        File.WriteAllText(Path.Combine(folder, "replies", id + ".md"), $"---\ntitle: {Titles.GetValueOrDefault(id, id)}\nowner: Test team\nreviewed: 2026-11-21\nreview-by: 2027-05-21\n{settings}---\n{text}\n");
    }

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["urgent-emergency"] = "Call 999 now",
        ["urgent-ask"] = "Call 999 if you are in danger",
    };

    private static readonly (string Id, string Settings, string Text)[] Replies =
    [
        ("welcome", "", "Welcome. In an emergency call 999."),
        ("help", "says: [help, menu]\n", "This is what I can do."),
        ("start-again", "says: [start again, cancel]\n", "We can start again."),
        ("goodbye", "says: [stop, bye]\n", "This conversation is over."),
        ("okay", "says: [yes, no, ok, okay]\n", "Take your time."),
        ("thanks", "says: [thanks, thank you]\n", "You are welcome."),
        ("greeting", "says: [hello, hi]\n", "Hello."),
        ("empty", "", "I did not get any words."),
        ("did-you-mean", "", "Which is nearest?"),
        ("declined", "next: [parcel, tickets]\n", "I do not have a page that fits."),
        ("declined-again", "services: [helpline]\n", "I still do not have a page that fits."),
        ("carry-on", "", "If this is not what you meant, carry on."),
        ("ask-again", "", "I did not catch which of these it is."),
        ("topic-gone", "", "That page has just been changed or taken away."),
        ("closing", "", "These can help."),
        ("error", "", "Something went wrong. In an emergency call 999. If it is not urgent, call 101."),
        ("advice-off", "", "Advice is off. In an emergency call 999. If it is not urgent, call 101."),
        ("emergency-line", "", "If you are in danger now, call 999. If it is not urgent, call 101."),
        ("urgent-emergency", "", "If you cannot speak, listen and press 55 when asked."),
        ("urgent-crisis", "", "You can call Samaritans."),
        ("urgent-child", "", "You can call Childline."),
        ("urgent-serious", "", "Call 101."),
        ("urgent-ask", "", "Are you in danger now?"),
        ("pinned-emergency", "", "Call 999 now if you are in danger."),
        ("pinned-crisis", "", "Call 999 if a life is at risk."),
        ("pinned-child", "", "Call 999 if a child is in danger."),
        ("pinned-serious", "", "Call 999 if this changes."),
    ];

    private const string RomanceBody = """
        Stop sending money.

        ## If you have sent money {#money-sent}
        Call your bank.

        ## Before you send anything {#not-yet}
        Keep the messages.

        ## Signs to look for {#signs}
        They never meet you.

        ## Keeping evidence {#evidence}
        Take screenshots.

        ## Staff note {#note .staff}
        Ask who is listening.
        """;

    private const string RomanceSteps = """
        steps:
          - ask: Have you sent money?
            options:
              - say: Yes
                show: money-sent
              - say: Not yet
                show: not-yet
          - ask: How did you pay?
            options:
              - say: Bank transfer
              - say: Crypto
                go: crypto
              - say: I am not sure
        next: [parcel]

        """;

    private const string Services = """
        helpline:
          name: Helpline
          for: People who were tricked
          phone: 0300 111 222
          phone-note: Free, day and night.
          hours: 24 hours
          area: UK
          confidence: high
          source: a test
          checked: 2026-11-21
        """;

    private const string Force = """
        name: Test Police
        site: https://www.example.org/
        fraud-page: https://www.example.org/fraud
        stalking-page: https://www.example.org/stalking
        report-online: https://www.example.org/report
        regional-unit: Test Unit
        regional-unit-site: https://www.example.org/unit
        assistant-address: https://www.example.org/assistant
        exit-address: https://www.example.org/weather
        exit-hosts: [www.example.org]
        link-hosts: [www.example.org]
        """;
}

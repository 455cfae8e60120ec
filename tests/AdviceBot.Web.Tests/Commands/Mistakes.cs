namespace AdviceBot.Web.Tests.Commands;

/// <summary>Mistakes that a person makes in a page, one each, and what <c>check</c> says of them.</summary>
internal static class Mistakes
{
    /// <summary>Services with a mistake each, added to the end of services.yaml.</summary>
    public const string Services = """

        number-in-one-piece:
          name: A service that a test made
          for: Nobody
          phone: "03001232041"
          area: UK
          confidence: high
          source: A test
          checked: 2020-01-01
        """;

    public static IReadOnlyList<Mistake> OnPages { get; } =
    [
        new("misspelt-key", "owner: Cyber", "onwer: Cyber",
            "2:1: error schema: \"owner\" is missing.",
            "4:1: error schema: \"onwer\" is not a setting of this file. Did you mean \"owner\"?"),
        new("colon-in-a-text", "summary: A page", "summary: Scams: a page",
            "3:15: error schema: A text on this line has a colon in it. Put double quotes around the whole text."),
        new("tab-for-spaces", "  - tab-for-spaces is two", "\t- tab-for-spaces is two",
            "9:5: error schema: There is a tab on this line. Use spaces at the start of lines."),
        new("settings-not-closed", "services: [report-fraud]\n---", "services: [report-fraud]",
            "1:1: error schema: The settings at the top are not closed: add a line of three hyphens (---) below them."),
        new("no-settings", "---\ntitle", "title",
            "1:1: error schema: The page must start with a line of three hyphens (---), then its settings, then another such line."),
        new("date-as-people-write-it", "reviewed: 2020-01-01", "reviewed: 01/02/2020",
            "5:11: error schema: \"reviewed\" must be a date such as 2026-11-21, not \"01/02/2020\"."),
        new("review-by-in-the-past", "review-by: 2099", "review-by: 2021",
            "6:1: warning E6: Cyber Protect team: the review was due by 2021-01-01. Read the page again, then set \"reviewed\" and \"review-by\"."),
        new("review-before-reviewed", "review-by: 2099-01-01", "review-by: 2019-01-01",
            "6:1: error schema: \"review-by\" must be later than \"reviewed\"."),
        new("no-owner", "owner: Cyber Protect team\n", "",
            "2:1: error schema: \"owner\" is missing."),
        new("too-few-tests", "  - too-few-tests was four\n", "",
            "20:3: error schema: \"tests\" needs at least 4 lines; it has 3."),
        new("test-that-is-a-question", "test-that-is-a-question was two", "test-that-is-a-question is two",
            "21:5: error E3: This test is also one of the questions, so it would prove nothing. Write it in other words."),
        new("stolen-question", "stolen-question is two", "I met someone online and they asked me for money",
            "10:5: error E3: \"I met someone online and they asked me for money\" is a question of \"romance-fraud\" (topics/scams/romance-fraud.md:13) too. Keep it where it belongs."),
        new("question-twice", "question-twice is two", "Question-twice is ONE",
            "10:5: error E3: \"Question-twice is ONE\" stands twice among the questions (line 9). Take one out."),
        new("not-and-yes", "tests:", "not:\n  - not-and-yes is two\ntests:",
            "20:5: error E3: \"not-and-yes is two\" stands under \"not\" and also on line 10 as one of the page's own. Keep one."),
        new("unknown-service", "[report-fraud]\n---", "[report-frud]\n---",
            "31:12: error reference: There is no service \"report-frud\". Did you mean \"report-fraud\"?"),
        new("unknown-topic", "[romance-fraud]", "[romance-frawd]",
            "30:8: error reference: There is no topic \"romance-frawd\". Did you mean \"romance-fraud\"?"),
        new("unknown-section", "show: money-sent", "show: money-send",
            "28:15: error reference: No section of this page is named {#money-send}. Did you mean \"money-sent\"?"),
        new("one-option", "      - say: Not yet\n", "",
            "27:7: error schema: \"options\" needs at least 2 entries; it has 1."),
        new("step-without-effect", "        show: money-sent\n", "",
            "25:10: error steps: \"Have you sent money?\" leads nowhere: whatever people choose, they see the same. Give at least one option a \"show\" or a \"go\"."),
        new("same-choice-twice", "say: Not yet", "say: \"yes\"",
            "29:14: error steps: Two choices of this step say \"yes\". Give one of them other words."),
        new("go-to-itself", "      - say: Not yet", "      - say: Not yet\n        go: go-to-itself",
            "30:13: error steps: \"Not yet\" opens the page that people are on. Use \"show\" with a section of it, or open another topic."),
        new("everybody-sent-away", "        show: money-sent\n      - say: Not yet", "        go: romance-fraud\n      - say: Not yet\n        go: sextortion\n  - ask: Is it urgent?\n    options:\n      - say: \"Yes\"\n        show: money-sent\n      - say: \"No\"",
            "31:10: error steps: Nobody is asked \"Is it urgent?\": every choice of the step before it opens another topic. Let one of them go on, or take this step out."),
        new("round-and-round", "        show: money-sent\n      - say: Not yet", "        go: and-back-again\n      - say: Not yet\n        go: and-back-again",
            "24:1: error steps: Nobody gets to the end of this page: its choices lead to and-back-again and back. Take \"go\" from one of the options."),
        new("and-back-again", "        show: money-sent\n      - say: Not yet", "        go: round-and-round\n      - say: Not yet\n        go: round-and-round",
            "24:1: error steps: Nobody gets to the end of this page: its choices lead to round-and-round and back. Take \"go\" from one of the options."),
        new("wrong-audience", "owner: Cyber", "audience: publik\nowner: Cyber",
            "4:11: error schema: \"audience\" must be one of: public, staff. It is \"publik\". Did you mean \"public\"?"),
        new("http-source", "[https://www.gov.uk/]", "[www.gov.uk]",
            "7:11: error schema: A source must be a whole web address that starts with https://, not \"www.gov.uk\"."),
        new("title-as-a-question", "title: Page of title-as-a-question", "title: Is this a page?",
            "2:1: error C5: A title is a statement, not a question."),
        new("number-in-the-title", "title: Page", "title: Call {{bank-159.phone}}, page",
            "2:13: error placeholder: \"{{bank-159.phone}}\" would be shown as it stands. Titles, summaries and steps cannot hold a number or link; put it in the text below."),
        new("unknown-placeholder", "{{report-fraud.link}}", "{{report-frad.link}}",
            "35:14: error reference: {{report-frad.link}} cannot be filled: services.yaml has no \"report-frad\". Did you mean \"report-fraud\"?"),
        new("unknown-detail", "{{bank-159.phone}}", "{{bank-159.fone}}",
            "39:19: error reference: {{bank-159.fone}} cannot be filled: \"bank-159\" has no \"fone\" in services.yaml. Use one of its own details: name, phone, text, email or link. Did you mean \"phone\"?"),
        new("single-brackets", "{{bank-159.phone}}", "{bank-159.phone}",
            "39:19: error placeholder: \"{bank-159.phone}\" would be shown as it stands. Write it in small letters with two brackets on each side: {{report-fraud.phone}}."),
        new("capital-in-a-placeholder", "{{bank-159.phone}}", "{{Bank-159.phone}}",
            "39:19: error placeholder: \"{{Bank-159.phone}}\" would be shown as it stands. Write it in small letters with two brackets on each side: {{report-fraud.phone}}."),
        new("typed-number", "{{bank-159.phone}}", "0300 123 2040",
            "39:19: error C14: The number 0300 123 2040 is typed into the page. Write {{report-fraud.phone}} instead."),
        new("typed-number-in-a-link", "Report it at {{report-fraud.link}}", "Report it by [telephone](tel:03001232040)",
            "35:14: error C14: \"tel:03001232040\" is typed into the page. Add it to its service in services.yaml and write {{id.phone}}, {{id.text}} or {{id.email}}."),
        new("unknown-host", "{{report-fraud.link}}", "[the fraud blog](https://fraud.example/)",
            "35:14: error P11: fraud.example is not on the list of hosts. Add its service to services.yaml, or the host to link-hosts in force.yaml, once somebody has reviewed it."),
        new("dead-link", "{{report-fraud.link}}", "[romance fraud](/advice/romance-frad)",
            "35:14: error reference: There is no public topic \"romance-frad\". Did you mean \"romance-fraud\"?"),
        new("dead-anchor", "Stop now.", "Stop now. Read [what to do](#money-send).",
            "33:16: error MD051: The page \"dead-anchor\" has no section {#money-send}. Did you mean \"money-sent\"?"),
        new("click-here", "{{report-fraud.link}}", "[here](/advice/romance-fraud)",
            "35:14: error C6: The link text \"here\" does not say where it goes."),
        new("same-words-other-place", "{{report-fraud.link}}", "[our page](/advice/romance-fraud) or [our page](/advice/sextortion)",
            "35:51: error C6: The link \"our page\" on line 35 goes elsewhere. Give each its own words."),
        new("bare-address", "{{report-fraud.link}}", "https://www.gov.uk/",
            "35:14: error MD034: Give the address a text: [what it is](https://…)."),
        new("brackets-the-wrong-way-round", "{{report-fraud.link}}", "(our page)[/advice/romance-fraud]",
            "35:14: error MD011: The brackets are the wrong way round: [text](address)."),
        new("html", "Stop now.", "Stop now.<br>",
            "1:1: warning T6: In Teams: \"Stop now.<br>\" has HTML.",
            "33:10: error MD033: HTML is not shown. Write it as Markdown."),
        new("table", "Stop now.", "Stop now.\n\n| a | b |",
            "1:1: warning T6: In Teams: \"| a | b |\" has a table.",
            "35:1: error C12: Tables are not shown in chat. Write a list."),
        new("bold", "Stop now.", "Stop **now**.",
            "33:6: error C4: No bold or italics for emphasis. Say it first, or under a heading of its own."),
        new("image", "Stop now.", "Stop now. ![A stop sign](stop.png)",
            "33:11: error C12: Images are not shown in chat. Say it in words."),
        new("short-form", "Stop now.", "Don't pay.",
            "33:1: error C3: Write \"Don't\" out: \"cannot\", \"do not\", \"should have\"."),
        new("politeness", "Stop now.", "Please stop now.",
            "33:1: error C4: \"please\": GOV.UK style leaves it out; say what to do."),
        new("blame", "Stop now.", "Stop now. You should have asked.",
            "33:11: error S27: \"you should have\": it blames the reader. Say what helps now."),
        new("old-name", "Report it at", "Tell Action Fraud at",
            "35:6: error C15: \"Action Fraud\" is an old name. Say \"Report Fraud\"."),
        new("999-then-55", "Stop now.", "Call 999 then press 55.",
            "33:1: error U11: 55 is pressed when asked: on a mobile, call 999, listen, and press 55 when asked."),
        new("block-capitals", "Stop now.", "DO NOT pay.",
            "33:1: error C4: \"DO NOT\" is in block capitals. Use small letters; put what matters first."),
        new("long-sentence", "Stop now.", "Stop now. If somebody calls you and says that they are from your bank and that you must move all of your money to a safe account at once then hang up now.",
            "33:1: warning C1: A sentence here has 31 words. Split it: 25 at most."),
        new("hard-words", "Stop now.", "Stop now.\n\nOrganisations experiencing unauthorised infrastructural interference should immediately communicate comprehensive particulars. Organisations experiencing unauthorised infrastructural interference should immediately communicate comprehensive particulars. Organisations experiencing unauthorised infrastructural interference should immediately communicate comprehensive particulars.\n\nOrganisations experiencing unauthorised infrastructural interference should immediately communicate comprehensive particulars. Organisations experiencing unauthorised infrastructural interference should immediately communicate comprehensive particulars. Organisations experiencing unauthorised infrastructural interference should immediately communicate comprehensive particulars.",
            "33:1: warning C9: The page reads at school year 29.7; aim for 8 or less. Start with its hardest sentence: \"Organisations experiencing unauthorised infrastructural interference should immediately communicate comprehensive particulars.\""),
        new("heading-as-a-question", "## If you have sent money {", "## Have you sent money? {",
            "37:1: error C5: A heading is a statement, not a question."),
        new("heading-too-deep", "Call your bank on", "#### Your bank\n\nCall your bank on",
            "39:1: error C5: This heading skips a level. Use ###."),
        new("heading-without-a-space", "Stop now.", "Stop now.\n\n##Next",
            "35:1: error MD018: Put a space after the # of a heading; without it this is not one."),
        new("empty-section", "Call your bank on {{bank-159.phone}}.", "",
            "37:1: error schema: Nothing stands under the heading \"If you have sent money\"."),
        new("long-button", "say: Not yet", "say: Not yet, but I am thinking about it",
            "29:14: warning T6: The button \"Not yet, but I am thinking about it\" is long; phones and Teams cut it. Use 30 characters at most."),
        new("key-twice", "owner: Cyber", "title: Again\nowner: Cyber",
            "4:1: error schema: This setting stands twice. Keep one of them."),
        new("quote-not-closed", "summary: A page to break, quote-not-closed", "summary: \"A page",
            "3:10: error schema: A quotation mark is opened on this line and not closed. Close it, or write \\\" for one inside the text."),
        new("bracket-not-closed", "[romance-fraud]", "[romance-fraud",
            "31:1: error schema: This line cannot be read. A square bracket may be open on the line above it: write [one, two]."),
        new("no-dash", "  - no-dash is two", "  no-dash is two",
            "10:3: error schema: This line of a list does not start with \"- \". Start it like the lines around it."),
        new("no-list", "  - no-list was one\n  - no-list was two\n  - no-list was three\n  - no-list was four\n", "  no-list was one\n",
            "20:3: error schema: \"tests\" must be a list: one line each, starting with \"- \"."),
        new("same-words-elsewhere", "same-words-elsewhere is two", "asked me for money, man on a dating app",
            "10:5: warning E3: \"asked me for money, man on a dating app\" has the same words as \"man on dating app asked me for money\", a question of \"romance-fraud\" (topics/scams/romance-fraud.md:44). Keep it where it belongs, or say what tells it apart."),
        new("contradiction-in-other-words", "tests:\n", "not:\n  - two, contradiction-in-other-words\ntests:\n",
            "20:5: warning E3: \"two, contradiction-in-other-words\" stands under \"not\" and has the same words as the question \"contradiction-in-other-words is two\" on line 10. Keep one, or say what tells them apart."),
        new("Name With Spaces", "Stop now.", "Stop now.",
            "1:1: error schema: \"Name With Spaces\" cannot be an id. Rename the file to \"name-with-spaces.md\": small letters, digits and hyphens."),
    ];
}

/// <summary>One mistake.</summary>
/// <param name="Name">What it is; the page's id.</param>
/// <param name="Right">What stood there.</param>
/// <param name="Wrong">What stands there now.</param>
/// <param name="Expected">What <c>check</c> says: line, column, severity, rule and message.</param>
internal sealed record Mistake(string Name, string Right, string Wrong, params string[] Expected)
{
    public string Apply(string page)
    {
        var at = page.IndexOf(Right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{Right} is not in the page.");
        return string.Concat(page.AsSpan(0, at), Wrong, page.AsSpan(at + Right.Length));
    }
}

using AdviceBot.Core.Content;

namespace AdviceBot.Core.Tests.Content;

public sealed class ContentLoaderTests : IDisposable
{
    private const string Page = "topics/scams/romance-fraud.md";
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_page_is_read()
    {
        _folder.Write(Page, ContentFolder.Topic("""
            not: [my ex keeps messaging me]
            steps:
              - ask: Have you sent money?
                options:
                  - say: Yes
                    show: money-sent
                  - say: Not yet
            next: [romance-fraud]
            """));

        var result = _folder.Load();

        Assert.Empty(result.Findings);
        var topic = Assert.Single(result.Content!.Topics.Values);
        Assert.Equal(("romance-fraud", "scams", "Romance fraud", Audience.Public), (topic.Id, topic.Group, topic.Title, topic.Audience));
        Assert.Equal("Stop sending money now.", topic.Answer.Markdown);
        Assert.Equal(new Stewardship("Cyber Protect team", new DateOnly(2026, 11, 21), new DateOnly(2027, 5, 21)), topic.Stewardship);
        Assert.Equal(["my ex keeps messaging me"], topic.Not);
        var step = Assert.Single(topic.Steps);
        Assert.Equal([new StepOption("Yes", "money-sent", null), new StepOption("Not yet", null, null)], step.Options);
        var section = Assert.Single(topic.Sections);
        Assert.Equal(("money-sent", "If you have sent money", "Call your bank on [159](tel:159)."), (section.Id, section.Heading, section.Text.Markdown));
    }

    [Fact]
    public void How_often_a_page_is_asked_for_and_whole_messages_are_read()
    {
        _folder.Write(Page, ContentFolder.Topic("asked: rarely"));
        _folder.Write("teaching/romance-fraud.yaml", "messages:\n  - \"Hi all: long story\"\n");
        _folder.Write("teaching/outside.yaml", "messages: [my cat is ill]");

        var result = _folder.Load();

        Assert.Empty(result.Findings);
        Assert.Equal(Frequency.Rarely, result.Content!.Topics["romance-fraud"].Asked);
        Assert.Equal(["Hi all: long story"], result.Content.Teaching.Messages["romance-fraud"]);
        Assert.Equal(["my cat is ill"], result.Content.Teaching.Messages["outside"]);
    }

    [Fact]
    public void Messages_of_a_topic_that_there_is_not_are_pointed_at()
    {
        _folder.Write("teaching/romance-frod.yaml", "messages: [a message]");

        Assert.Equal(
            "teaching/romance-frod.yaml:1 There is no topic \"romance-frod\"; name the file after a topic, or \"outside\". Did you mean \"romance-fraud\"?",
            _folder.OnlyFinding());
    }

    [Theory]
    [InlineData("https://www.google.com/", "S12", "\"exit-address\" goes to www.google.com, which is not in \"exit-hosts\". Choose one of those sites, or add this one there if it never shows a person what they looked at before.")]
    [InlineData("http://www.bbc.co.uk/weather", "schema", "\"exit-address\" must start with https:// and be a plain address: no port, no name, nothing from ? or # on.")]
    [InlineData("https://www.bbc.co.uk/weather?from=police", "schema", "\"exit-address\" must start with https:// and be a plain address: no port, no name, nothing from ? or # on.")]
    [InlineData("https://me@www.bbc.co.uk/weather", "schema", "\"exit-address\" must start with https:// and be a plain address: no port, no name, nothing from ? or # on.")]
    [InlineData("bbc.co.uk", "schema", "\"exit-address\" must be a whole web address that starts with https://, not \"bbc.co.uk\".")]
    public void The_exit_leads_to_a_reviewed_site_over_https_S12(string address, string rule, string expected)
    {
        _folder.Write("force.yaml", ContentFolder.Force.Replace("https://www.bbc.co.uk/weather", address, StringComparison.Ordinal));

        Assert.Equal($"force.yaml:9 {expected}", _folder.OnlyFinding());
        Assert.Equal(rule, _folder.Load().Findings.Single().Rule);
    }

    [Theory]
    [InlineData("titel: Twice", ":11 \"titel\" is not a setting of this file. Did you mean \"title\"?")]
    [InlineData("next: [romance-frod]", ":11 There is no topic \"romance-frod\". Did you mean \"romance-fraud\"?")]
    [InlineData("audience: everyone", ":11 \"audience\" must be one of: public, staff. It is \"everyone\".")]
    [InlineData("not: a text", ":11 \"not\" must be a list: one line each, starting with \"- \".")]
    [InlineData("steps:\n  - ask: Well?\n    options:\n      - say: Yes\n        show: money-snt\n      - say: No", ":15 No section of this page is named {#money-snt}. Did you mean \"money-sent\"?")]
    [InlineData("steps:\n  - ask: Well?\n    options:\n      - say: Yes", ":14 \"options\" needs at least 2 entries; it has 1.")]
    [InlineData("steps:\n  - ask: Well?\n    options:\n      - say: Yes\n        go: nowhere\n      - say: No", ":15 There is no topic \"nowhere\".")]
    public void A_fault_in_the_settings_is_named_by_its_line(string settings, string expected)
    {
        _folder.Write(Page, ContentFolder.Topic(settings));

        Assert.Equal(Page + expected, _folder.OnlyFinding());
    }

    [Theory]
    [InlineData("services: [bank-159]", "services: [bank-160]", ":10 There is no service \"bank-160\". Did you mean \"bank-159\"?")]
    [InlineData("reviewed: 2026-11-21", "reviewed: 21/11/2026", ":5 \"reviewed\" must be a date such as 2026-11-21, not \"21/11/2026\".")]
    [InlineData("review-by: 2027-05-21", "review-by: 2026-05-21", ":6 \"review-by\" must be later than \"reviewed\".")]
    [InlineData("owner: Cyber Protect team\n", "", ":2 \"owner\" is missing.")]
    [InlineData("q9, q10]", "q9]", ":8 \"questions\" needs at least 10 lines; it has 9.")]
    [InlineData("t3, t4]", "t3, q4]", ":9 This test is also one of the questions, so it would prove nothing. Write it in other words.")]
    [InlineData("sources: [https://www.gov.uk/romance]", "sources: [http://www.gov.uk]", ":7 A source must be a whole web address that starts with https://, not \"http://www.gov.uk\".")]
    [InlineData("{{bank-159.phone}}", "{{bank-158.phone}}", ":16 {{bank-158.phone}} cannot be filled: services.yaml has no \"bank-158\". Did you mean \"bank-159\"?")]
    [InlineData("{{bank-159.phone}}", "{{bank-159.email}}", ":16 {{bank-159.email}} cannot be filled: \"bank-159\" has no \"email\" in services.yaml. Use one of its own details: name, phone, text, email or link.")]
    [InlineData("{{bank-159.phone}}", "{{force.motto}}", ":16 {{force.motto}} cannot be filled: force.yaml has no \"motto\".")]
    [InlineData("Stop sending money now.", "", ":12 The answer is missing: write it above the first ## heading.")]
    [InlineData("## If you have sent money {#money-sent}", "## If you have sent money {onclick=alert(1)}", ":14 The heading cannot be read; write it as \"## If you have sent money {#money-sent}\".")]
    public void A_fault_in_a_page_is_named_by_its_line(string right, string wrong, string expected)
    {
        _folder.Write(Page, ContentFolder.Topic().Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(Page + expected, _folder.OnlyFinding());
    }

    [Fact]
    public void A_page_without_settings_says_so()
    {
        _folder.Write(Page, "Just words");

        Assert.Equal(Page + ":1 The page must start with a line of three hyphens (---), then its settings, then another such line.", _folder.OnlyFinding());
    }

    [Fact]
    public void Broken_YAML_is_named_by_its_line()
    {
        _folder.Write(Page, "---\ntitle: Romance fraud\nsummary: \"open\n---\nWords");

        var finding = Assert.Single(_folder.Load().Findings);

        Assert.Equal((Page, 3), (finding.File, finding.Line));
        Assert.StartsWith("The settings cannot be read: ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_page_is_left_out_and_leaves_no_dead_end_on_the_others()
    {
        _folder.Write("topics/scams/broken.md", "---\ntitle: Broken\n---\nWords");
        _folder.Write(Page, ContentFolder.Topic("next: [broken]"));

        var result = _folder.Load();

        Assert.True(result.HasErrors);
        Assert.Empty(result.Content!.Topics["romance-fraud"].Next);
    }

    [Fact]
    public void Two_pages_with_one_id_are_reported()
    {
        _folder.Write("topics/stalking/romance-fraud.md", ContentFolder.Topic());

        Assert.Equal("topics/stalking/romance-fraud.md:1 Another page has the id \"romance-fraud\" already; an id is a file's name, whatever its folder.", _folder.OnlyFinding());
    }

    [Fact]
    public void A_public_page_does_not_lead_to_a_staff_page()
    {
        _folder.Write("topics/staff/first.md", ContentFolder.Topic("audience: staff", title: "First"));
        _folder.Write(Page, ContentFolder.Topic("next: [first]"));

        Assert.Equal(Page + ":1 This page is for the public, and \"first\" is for staff. Take it out of next and steps.", _folder.OnlyFinding());
    }

    [Fact]
    public void Content_that_lacks_required_words_is_not_served()
    {
        var result = _folder.Load(new RequiredWords(["error"], ["send", "stop"]));

        Assert.Null(result.Content);
        Assert.Equal(
            ["replies/error.md: The assistant needs this page and it is missing or cannot be read.", "labels.yaml: \"stop\" is missing."],
            result.Findings.Select(finding => $"{finding.File}: {finding.Message}"));
    }

    [Fact]
    public void A_missing_folder_says_how_to_name_one()
    {
        var result = new ContentLoader("/nowhere/at/all", RequiredWords.None).Load();

        Assert.Null(result.Content);
        Assert.Equal("There is no such content folder. Name it with --content DIR, or with Content:Path in the configuration.", Assert.Single(result.Findings).Message);
    }

    [Theory]
    [InlineData("hours: weekdays", "\"weekdays\" cannot be read as hours. Write \"24 hours\", or days and times such as \"Mon-Fri 09:00-17:00; Sat 10:00-12:00\".")]
    [InlineData("hours: Mon-Fri 17:00-09:00", "\"Mon-Fri 17:00-09:00\" cannot be read as hours. Write \"24 hours\", or days and times such as \"Mon-Fri 09:00-17:00; Sat 10:00-12:00\".")]
    [InlineData("phne: 1", "\"phne\" is not a setting of this file. Did you mean \"phone\"?")]
    public void A_fault_in_a_service_is_reported(string line, string expected)
    {
        _folder.Write("services.yaml", ContentFolder.Services + $"\nthird:\n  name: Third\n  for: Anyone\n  phone: 0123 456 7890\n  area: UK\n  confidence: high\n  source: A note\n  checked: 2026-11-21\n  {line}\n");

        Assert.EndsWith(expected, _folder.OnlyFinding(), StringComparison.Ordinal);
    }
}

using System.Text;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Commands;

/// <summary><c>new</c>, <c>reviews</c>, <c>services</c> and <c>history</c>, through the command line (E6, E7, E14).</summary>
public sealed class EditorVerbTests : IDisposable
{
    private const string Answers = "Fake parcel messages\nA text says: a parcel is held\nscams\nCyber Protect team\n";
    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task New_asks_four_questions_and_check_says_what_is_missing()
    {
        var made = await Verb.RunAsync(Answers, colours: false, "new", "--content", _content.Folder);

        Assert.Equal((0, string.Empty), (made.Code, made.Error));
        Assert.Equal(4, made.Output.Split("> ").Length - 1);
        Assert.EndsWith("topics/scams/fake-parcel-messages.md is made. Write in it, then run \"check\": it says what is still missing. Until the page is whole, a running assistant goes on with what it had.\n", made.Output, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(_content.FileOf("topics/scams/fake-parcel-messages.md"));
        Assert.StartsWith("---\ntitle: Fake parcel messages\nsummary: \"A text says: a parcel is held\"\naudience: public\nowner: Cyber Protect team\n", page, StringComparison.Ordinal);

        var start = $"{_content.Folder}/topics/scams/fake-parcel-messages.md:";
        Assert.Equal(
            [
                "9:10: error schema: \"sources\" needs at least 1 lines; it has 0.",
                "11:12: error schema: \"questions\" needs at least 10 lines; it has 0.",
                "15:8: error schema: \"tests\" needs at least 4 lines; it has 0.",
                "18:11: error schema: \"services\" needs at least 1 lines; it has 0.",
            ],
            (await Verb.RunAsync("check", "--quick", "--content", _content.Folder)).Lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..]));
    }

    [Theory]
    [InlineData("Romance fraud\nOne line\nscams\nA team\n", "Nothing was made: topics/scams/romance-fraud.md has this name already.\n")]
    [InlineData("A page\nOne line\nscam\nA team\n", "Nothing was made: there is no folder topics/scam. Choose one of: bullying, devices, images, organisations, police, scams, staff, stalking.\n")]
    [InlineData("A page\n", "Nothing was made: each question needs an answer.\n")]
    public async Task New_overwrites_nothing_and_says_why(string answers, string expected)
    {
        var before = Directory.GetFiles(_content.Folder, "*", SearchOption.AllDirectories).Length;
        var result = await Verb.RunAsync(answers, colours: false, "new", "--content", _content.Folder);

        Assert.Equal((1, expected), (result.Code, result.Error));
        Assert.Equal(before, Directory.GetFiles(_content.Folder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task E6_reviews_are_listed_by_owner_with_what_is_overdue()
    {
        MakeOverdue();
        var result = await Verb.RunAsync("reviews", "--until", "2020-12-31", "--content", _content.Folder);

        Assert.Equal(["Cyber Protect team", "  2020-06-01 overdue  Romance fraud (topics/scams/romance-fraud.md), last checked 2020-01-01", "1 to review by 2020-12-31"], result.Lines);
    }

    [Fact]
    public async Task E6_reviews_as_csv()
    {
        MakeOverdue();
        var result = await Verb.RunAsync("reviews", "--until", "2020-12-31", "--format", "csv", "--content", _content.Folder);

        Assert.Equal("due,owner,title,file,service,last checked\n2020-06-01,Cyber Protect team,Romance fraud,topics/scams/romance-fraud.md,,2020-01-01\n", result.Output);
    }

    [Fact]
    public async Task E6_reviews_as_a_calendar_whose_lines_are_folded()
    {
        MakeOverdue();
        _content.Edit("topics/scams/romance-fraud.md", page => page.Replace("title: Romance fraud", "title: Romance fraud, a très long title that has to be folded because no line is longer than this", StringComparison.Ordinal));
        using var output = new StringWriter();
        Assert.Equal(0, await AdviceBot.Web.Commands.CommandLine.RunAsync(
            ["reviews", "--until", "2020-12-31", "--format", "ics", "--content", _content.Folder], new(TextReader.Null, output, TextWriter.Null, Colours: false)));

        var text = output.ToString();
        var lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', string.Concat(lines));
        var unfolded = text.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//AdviceBot//Reviews//EN", "BEGIN:VEVENT", "UID:topics/scams/romance-fraud.md-20200601@advicebot"], unfolded[..5]);
        Assert.Matches("^DTSTAMP:[0-9]{8}T[0-9]{6}Z$", unfolded[5]);
        Assert.Equal(
            [
                "DTSTART;VALUE=DATE:20200601",
                "SUMMARY:Review: Romance fraud\\, a très long title that has to be folded because no line is longer than this",
                "DESCRIPTION:topics/scams/romance-fraud.md\\nCyber Protect team\\nLast checked 2020-01-01",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
                string.Empty,
            ],
            unfolded[6..]);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused()
    {
        var result = await Verb.RunAsync("reviews", "--until", "30/06/2027", "--content", _content.Folder);

        Assert.Equal(1, result.Code);
        Assert.StartsWith("\"30/06/2027\" is not a day. Write it as 2027-06-30.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E7_a_service_says_where_it_is_used()
    {
        _content.Edit("services.yaml", text => text + "\nused-once:\n  name: A new service\n  for: Nobody\n  email: a@example.org\n  area: UK\n  confidence: high\n  source: A test\n  checked: 2026-11-21\n");
        _content.Edit("topics/scams/romance-fraud.md", page => page.Replace("## Signs of", "{{used-once.name}} helps.\n\n## Signs of", StringComparison.Ordinal));

        Assert.Equal(["A new service, last checked 2026-11-21, used in 1 pages", "  topics/scams/romance-fraud.md"], (await Verb.RunAsync("services", "used-once", "--content", _content.Folder)).Lines);
        Assert.Contains("used-once                    used in   1 pages  A new service", (await Verb.RunAsync("services", "--content", _content.Folder)).Lines);
        Assert.Equal("services.yaml has no \"used-twice\".\n", (await Verb.RunAsync("services", "used-twice", "--content", _content.Folder)).Error);
    }

    [Fact]
    public async Task E14_a_page_s_history_or_plain_words_where_there_is_none()
    {
        var result = await Verb.RunAsync("history", "romance-fraud", "--content", _content.Folder);

        Assert.Equal((0, "Git is not installed here, or the content is not in a Git repository, so there is no history to show.\n"), (result.Code, result.Output));
        Assert.Equal("There is no page \"romance\". Give a topic's id, or a path such as replies/help.md.\n", (await Verb.RunAsync("history", "romance", "--content", _content.Folder)).Error);
    }

    private void MakeOverdue() => _content.Edit("topics/scams/romance-fraud.md", page => page
        .Replace("reviewed: 2026-11-21", "reviewed: 2020-01-01", StringComparison.Ordinal)
        .Replace("review-by: 2027-05-21", "review-by: 2020-06-01", StringComparison.Ordinal));
}

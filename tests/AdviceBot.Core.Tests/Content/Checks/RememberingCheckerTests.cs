using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks.Remembered;

namespace AdviceBot.Core.Tests.Content.Checks;

/// <summary>E2: with what was found before, exactly the same is found as from nothing, whatever changed; and pages that did not change are not read again.</summary>
public sealed class RememberingCheckerTests : IDisposable
{
    private static readonly string[] Ids = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "staff", "twin", "twin-two", "dead"];
    private static readonly RequiredWords Required = new(["closing"], ["send"]);

    /// <summary>What an editor may do, each on the same content.</summary>
    private static readonly Dictionary<string, Action<ContentFolder>> Changes = new(StringComparer.Ordinal)
    {
        ["nothing"] = _ => { },
        ["a mistake in the words of a page"] = folder => Edit(folder, "alpha", "Stop sending money now.", "You can't stop."),
        ["another title, which others show"] = folder => Edit(folder, "bravo", "title: Bravo", "title: Bravissimo"),
        ["another summary, which others show"] = folder => Edit(folder, "bravo", "summary: Someone", "summary: Somebody"),
        ["a section that another page links to goes"] = folder => Edit(folder, "bravo", "{#money-sent}", "{#paid}"),
        ["a page that others name is for staff"] = folder => Edit(folder, "bravo", "owner:", "audience: staff\nowner:"),
        ["a page that others name breaks"] = folder => Edit(folder, "bravo", "owner:", "onwer:"),
        ["a page that others name loses its settings"] = folder => folder.Write(FileOf("bravo"), "Stop."),
        ["a page that others name goes"] = folder => File.Delete(Path.Combine(folder.Path, FileOf("bravo"))),
        ["the page goes that a page needs which others name"] = folder => File.Delete(Path.Combine(folder.Path, FileOf("charlie"))),
        ["a page that was missing comes"] = folder => folder.Write(FileOf("missing"), Topic("missing")),
        ["a page comes that is nearer to a name that is wrong"] = folder => folder.Write(FileOf("missin"), Topic("missin")),
        ["a question of another page"] = folder => Edit(folder, "alpha", "alpha one", "Bravo ONE!"),
        ["the words of another page's question"] = folder => Edit(folder, "alpha", "alpha one", "one of bravo"),
        ["a test that is another page's question"] = folder => Edit(folder, "alpha", "alpha test one", "bravo two"),
        ["two pages that no longer ask the same"] = folder => Edit(folder, "twin", "twins both", "only one"),
        ["a question twice on one page"] = folder => Edit(folder, "alpha", "alpha one", "alpha two"),
        ["a circle is closed"] = folder => Edit(folder, "echo", "next: []", "steps: [{ask: And now?, options: [{say: A, go: delta}, {say: B, go: delta}]}]"),
        ["a circle is opened"] = folder => Edit(folder, "golf", "go: foxtrot", "show: money-sent"),
        ["a service is used at last"] = folder => Edit(folder, "alpha", "Stop sending money now.", "Stop. Call {{helpline.phone}}."),
        ["the last use of a service goes"] = folder => { foreach (var id in Ids) Edit(folder, id, "bank-159", "helpline"); },
        ["a page is moved to another group"] = folder => { folder.Write("topics/stalking/bravo.md", Topic("bravo")); File.Delete(Path.Combine(folder.Path, FileOf("bravo"))); },
        ["two pages of one id"] = folder => folder.Write("topics/stalking/bravo.md", Topic("bravo-again")),
        ["a service's number"] = folder => folder.Write("services.yaml", ContentFolder.Services.Replace("0808 802 0300", "0808 8020300", StringComparison.Ordinal)),
        ["a host that may be linked"] = folder => folder.Write("force.yaml", ContentFolder.Force.Replace("www.gov.uk", "www.example.org", StringComparison.Ordinal)),
        ["a word to avoid"] = folder => folder.Write("house-style.yaml", "avoid: [{standard: S27, why: no., phrases: [sending]}]"),
        ["a label"] = folder => folder.Write("labels.yaml", "send: Off it goes"),
        ["a message that is a page's question"] = folder => folder.Write("teaching/alpha.yaml", "messages: [alpha two]"),
        ["messages for a page"] = folder => folder.Write("teaching/missing.yaml", "messages: [something]"),
        ["a reply that links to a page"] = folder => folder.Write("replies/help.md", Reply("help", "See [it](/advice/alpha).")),
        ["a reply that the program needs breaks"] = folder => File.Delete(Path.Combine(folder.Path, FileOf("hotel"))),
        ["services.yaml breaks"] = folder => folder.Write("services.yaml", "- no"),
        ["a file that nobody reads"] = folder => folder.Write("topics/scams/notes.txt", "notes"),
    };

    private readonly ContentFolder _folder = new();
    private readonly string _memory = Path.Combine(Directory.CreateTempSubdirectory("advicebot-memory-").FullName, "checked.bin");
    private readonly ManualTime _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private List<string> _read = [];

    public RememberingCheckerTests()
    {
        File.Delete(Path.Combine(_folder.Path, "topics/scams/romance-fraud.md"));
        foreach (var id in Ids) _folder.Write(FileOf(id), Topic(id));
        _folder.Write("replies/closing.md", Reply("closing", "Goodbye. See [hotels](/advice/hotel).", "next: [hotel]"));
        _folder.Write("replies/help.md", Reply("help", "See [that page](/advice/bravo)."));
        _folder.Write("teaching/alpha.yaml", "messages: [a long message about alpha]");
        Edit("alpha", "next: []", "next: [bravo]\nsteps: [{ask: Paid?, options: [{say: A, go: bravo}, {say: B, show: money-sent}]}]");
        Edit("alpha", "Stop sending money now.", "Stop sending money now. See [that part](/advice/bravo#money-sent).");
        Edit("bravo", "next: []", "next: [charlie]");
        Edit("delta", "next: []", "steps: [{ask: And now?, options: [{say: A, go: echo}, {say: B, go: echo}]}]");
        Edit("foxtrot", "next: []", "steps: [{ask: And now?, options: [{say: A, go: golf}, {say: B, go: golf}]}]");
        Edit("golf", "next: []", "steps: [{ask: And now?, options: [{say: A, go: foxtrot}, {say: B, go: foxtrot}]}]");
        Edit("staff", "owner:", "audience: staff\nowner:");
        Edit("charlie", "next: []", "next: [staff]");
        Edit("twin", "twin one", "the twins both");
        Edit("twin-two", "twin-two one", "twins, both");
        Edit("dead", "Stop sending money now.", "See [that page](/advice/missing).");
    }

    public static TheoryData<string> Names => [.. Changes.Keys];

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(Path.GetDirectoryName(_memory)!, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void After_a_change_the_same_is_found_as_from_nothing_and_after_it_is_undone_too(string change)
    {
        var before = Files();
        var first = Check();
        Assert.Equal(FromNothing(), first);

        Changes[change](_folder);
        var changed = FromNothing();
        Assert.Equal(changed, Check());
        Assert.Equal(changed, Check());

        Restore(before);
        Assert.Equal(first, Check());
    }

    [Fact]
    public void After_many_changes_one_upon_the_other_too()
    {
        var before = Files();
        var random = new Random(7);
        for (var step = 0; step < 60; step++)
        {
            if (random.Next(4) == 0) Restore(before);
            var changes = Changes.Values.ElementAt(random.Next(Changes.Count));
            changes(_folder);
            _clock.Advance(TimeSpan.FromDays(random.Next(40)));

            Assert.Equal(FromNothing(), Check());
        }
    }

    [Fact]
    public void Each_of_the_mistakes_that_the_content_begins_with_is_found()
    {
        var findings = string.Join('\n', Check());

        Assert.Contains("There is no public topic \"missing\".", findings, StringComparison.Ordinal);
        Assert.Contains("This page is for the public, and \"staff\" is for staff.", findings, StringComparison.Ordinal);
        Assert.Contains("\"the twins both\" has the same words as \"twins, both\"", findings, StringComparison.Ordinal);
        Assert.Contains("Nobody gets to the end of this page: its choices lead to golf and back.", findings, StringComparison.Ordinal);
        Assert.Contains("No page uses \"helpline\".", findings, StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_change_is_not_read_again()
    {
        Check();
        Assert.Equal(Ids.Order(StringComparer.Ordinal), _read);

        // Two pairs hang together with pages that they do not name, and are read every time with all that they name.
        Check();
        Assert.Equal(["foxtrot", "golf", "twin", "twin-two"], _read);

        Edit("echo", "Stop sending money now.", "Stop that now.");
        Check();
        Assert.Equal(["echo", "foxtrot", "golf", "twin", "twin-two"], _read);

        Edit("bravo", "title: Bravo", "title: Bravissimo");
        Check();
        Assert.Contains("alpha", _read);
        Assert.DoesNotContain("delta", _read);
    }

    [Fact]
    public void E6_a_review_that_falls_due_is_found_on_the_day()
    {
        Edit("echo", "review-by: 2027-05-21", "review-by: 2026-12-24");
        Check();

        _clock.Advance(TimeSpan.FromDays(32));
        Assert.DoesNotContain(Check(), finding => finding.Contains("E6", StringComparison.Ordinal));
        Assert.DoesNotContain("echo", _read);

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains($"{FileOf("echo")}:6:1 Warning E6 Cyber Protect team: the review was due by 2026-12-24. Read the page again, then set \"reviewed\" and \"review-by\".", Check());
        Assert.Equal(FromNothing(), Check());
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("cut short")]
    [InlineData("empty")]
    [InlineData("of another program")]
    [InlineData("a folder")]
    public void A_file_that_is_no_use_is_worked_without_and_replaced(string what)
    {
        var expected = Check();
        var bytes = File.ReadAllBytes(_memory);
        File.Delete(_memory);
        switch (what)
        {
            case "damaged": bytes[^9] ^= 1; File.WriteAllBytes(_memory, bytes); break;
            case "cut short": File.WriteAllBytes(_memory, bytes[..^100]); break;
            case "empty": File.WriteAllBytes(_memory, []); break;
            case "of another program": bytes[0] ^= 1; File.WriteAllBytes(_memory, bytes); break;
            default: Directory.CreateDirectory(_memory); break;
        }

        Assert.Equal(expected, Check());
        Assert.Equal(Ids.Length, _read.Count);

        Assert.Equal(expected, Check());
        Assert.Equal(what == "a folder" ? Ids.Length : 4, _read.Count);
        Assert.Equal(what == "a folder" ? [] : ["checked.bin"], Directory.GetFiles(Path.GetDirectoryName(_memory)!).Select(Path.GetFileName));
    }

    [Fact]
    public void Findings_of_another_program_are_not_taken()
    {
        Check();

        Check(_memory, typeof(Assert).Assembly);

        Assert.Equal(Ids.Length, _read.Count);
    }

    private static string FileOf(string id) => $"topics/scams/{id}.md";

    private static string Topic(string id)
    {
        string[] numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        return ContentFolder.Topic("next: []", title: char.ToUpperInvariant(id[0]) + id[1..])
            .Replace("[q1, q2, q3, q4, q5, q6, q7, q8, q9, q10]", $"[{string.Join(", ", numbers.Select(number => number == "one" && id.StartsWith("twin", StringComparison.Ordinal) ? $"\"{id} one\"" : $"{id} {number}"))}]", StringComparison.Ordinal)
            .Replace("[t1, t2, t3, t4]", $"[{string.Join(", ", numbers.Take(4).Select(number => $"{id} test {number}"))}]", StringComparison.Ordinal);
    }

    private static string Reply(string id, string text, string settings = "next: []") => $"---\ntitle: {id}\nowner: A team\nreviewed: 2026-11-21\nreview-by: 2027-05-21\n{settings}\n---\n{text}\n";

    private static void Edit(ContentFolder folder, string id, string old, string now)
    {
        var path = Path.Combine(folder.Path, FileOf(id));
        if (!File.Exists(path)) return;
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, now, StringComparison.Ordinal));
    }

    private void Edit(string id, string old, string now)
    {
        Assert.Contains(old, File.ReadAllText(Path.Combine(_folder.Path, FileOf(id))), StringComparison.Ordinal);
        Edit(_folder, id, old, now);
    }

    private Dictionary<string, string> Files() => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);

    private void Restore(Dictionary<string, string> files)
    {
        foreach (var file in Files().Keys.Except(files.Keys)) File.Delete(file);
        foreach (var (file, text) in files) File.WriteAllText(file, text);
    }

    private List<string> FromNothing() => Check(Path.Combine(_folder.Path, "no such folder", "checked.bin"));

    private List<string> Check() => Check(_memory);

    private List<string> Check(string memory, params System.Reflection.Assembly[] program)
    {
        _read = [];
        var loader = new ContentLoader(_folder.Path, Required);
        var remembering = new RememberingChecker(loader, _clock, Cards, program, memory);
        List<string> found = [.. remembering.Check().Select(Written)];
        _read.Sort(StringComparer.Ordinal);
        return found;
    }

    private static string Written(Finding finding) => $"{finding.File}:{finding.Line}:{finding.Column} {finding.Severity} {finding.Rule} {finding.Message}";

    // As the cards for Teams do, it speaks of a page, of those that it names, and of other files.
    private IEnumerable<Finding> Cards(ContentSet content)
    {
        _read.AddRange(content.Topics.Keys);
        return from topic in content.Topics.Values
               let next = topic.Next.Concat(topic.Steps.SelectMany(step => step.Options).Select(option => option.Go).OfType<string>()).Select(id => content.Topics.GetValueOrDefault(id) is { } named ? $"{named.Title}: {named.Summary}" : "none")
               select new Finding(Severity.Warning, "T6", topic.File, 1, $"{topic.Title}, {content.Labels["send"]}, {content.Services["bank-159"].Name}: {string.Join(", ", next)}");
    }
}

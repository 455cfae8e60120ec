using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads one topic page, and what it refers to.</summary>
internal sealed class TopicReader(ReferenceList references, Placeholders placeholders)
{
    private const int LeastQuestions = 10;
    private const int LeastTests = 4;
    private const int LeastOptions = 2;

    public Topic? Read(string id, string group, SourceFile source, FindingList findings)
    {
        if (YamlMap.Of(source.Settings, source.FrontMatterLine, findings) is not { } map) return null;

        var questions = map.Texts("questions", LeastQuestions);
        var tests = map.Texts("tests", LeastTests);
        ReportOverlap(questions, tests, findings);
        var (answer, sections) = PageBody.Split(placeholders.Fill(source.Body, source.BodyLine, findings), source.BodyLine, findings);

        var topic = new Topic
        {
            Id = id,
            Group = group,
            File = findings.File,
            Title = map.Text("title")?.Text ?? string.Empty,
            Summary = map.Text("summary")?.Text ?? string.Empty,
            Audience = map.Choice("audience", Audience.Public),
            Asked = map.Choice("asked", Frequency.Often),
            Stewardship = StewardshipReader.Read(map),
            Sources = Sources(map, findings),
            Questions = questions.Plain(),
            Not = map.Texts("not").Plain(),
            Tests = tests.Plain(),
            Steps = [.. map.MapList("steps").Select(step => ReadStep(step, sections, findings))],
            Next = references.Topics(map.Texts("next"), findings),
            Services = references.Services(map.Texts("services", atLeast: 1), findings),
            Answer = answer,
            Sections = sections,
        };
        map.ReportUnknownKeys();
        return findings.HasErrors ? null : topic;
    }

    private Step ReadStep(YamlMap map, IReadOnlyList<Section> sections, FindingList findings)
    {
        var options = map.MapList("options", LeastOptions).Select(option => ReadOption(option, sections, findings)).ToList();
        var step = new Step(map.Text("ask")?.Text ?? string.Empty, options);
        map.ReportUnknownKeys();
        return step;
    }

    private StepOption ReadOption(YamlMap map, IReadOnlyList<Section> sections, FindingList findings)
    {
        var show = map.Text("show", required: false);
        if (show is not null && sections.All(section => section.Id != show.Text))
        {
            findings.Error("reference", show, $"No section of this page is named {{#{show.Text}}}.{Suggestion.For(show.Text, sections.Select(section => section.Id))}");
        }
        else if (show is not null && sections.First(section => section.Id == show.Text).Audience == Audience.Staff)
        {
            findings.Error("reference", show, $"\"{show.Text}\" is for staff; a step would show it to everybody.");
        }

        var go = map.Text("go", required: false);
        if (go is not null) references.Topics([go], findings);
        var option = new StepOption(map.Text("say")?.Text ?? string.Empty, show?.Text, go?.Text);
        map.ReportUnknownKeys();
        return option;
    }

    private static List<Uri> Sources(YamlMap map, FindingList findings)
    {
        var sources = new List<Uri>();
        foreach (var source in map.Texts("sources", atLeast: 1))
        {
            if (Uri.TryCreate(source.Text, UriKind.Absolute, out var address) && address.Scheme == "https") sources.Add(address);
            else findings.Error("schema", source, $"A source must be a whole web address that starts with https://, not \"{source.Text}\".");
        }

        return sources;
    }

    private static void ReportOverlap(IReadOnlyList<LocatedText> questions, IReadOnlyList<LocatedText> tests, FindingList findings)
    {
        var known = questions.Select(question => PhraseBook.Fold(question.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var test in tests.Where(test => known.Contains(PhraseBook.Fold(test.Text))))
        {
            findings.Error("E3", test, "This test is also one of the questions, so it would prove nothing. Write it in other words.");
        }
    }
}

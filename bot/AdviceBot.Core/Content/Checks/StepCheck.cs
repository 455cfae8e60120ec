using AdviceBot.Core.Content.Loading;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Questions that lead nowhere, that nobody reaches, or that nobody gets out of.</summary>
internal sealed class StepCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var forced = context.Pages.Where(page => page.IsTopic).DistinctBy(page => page.Id).ToDictionary(page => page.Id, ForcedBy, StringComparer.Ordinal);
        return context.Pages.Where(page => page.IsTopic).SelectMany(page => Steps(page).Concat(Circle(page, forced)));
    }

    private static IEnumerable<Finding> Steps(PageSource page)
    {
        var left = false;
        foreach (var step in page.Maps("steps"))
        {
            var ask = step.Text("ask", required: false) ?? new LocatedText(string.Empty, step.Line);
            if (left) yield return page.Error("steps", ask, $"Nobody is asked \"{ask.Text}\": every choice of the step before it opens another topic. Let one of them go on, or take this step out.");
            var options = step.MapList("options").Select(option => new Option(option)).ToList();
            foreach (var fault in Options(page, ask, options)) yield return fault;
            left |= options.Count > 0 && options.All(option => option.Go is not null);
        }
    }

    private static IEnumerable<Finding> Options(PageSource page, LocatedText ask, List<Option> options)
    {
        if (options.Count > 0 && options.All(option => option is { Go: null, Show: null }))
        {
            yield return page.Error("steps", ask, $"\"{ask.Text}\" leads nowhere: whatever people choose, they see the same. Give at least one option a \"show\" or a \"go\".");
        }

        foreach (var (index, option) in options.Index())
        {
            if (option.Say is null) continue;
            if (options.Take(index).Any(other => other.Say is not null && PhraseBook.SameWords(other.Say.Text, option.Say.Text))) yield return page.Error("steps", option.Say, $"Two choices of this step say \"{option.Say.Text}\". Give one of them other words.");
            if (option.Go?.Text == page.Id) yield return page.Error("steps", option.Go, $"\"{option.Say.Text}\" opens the page that people are on. Use \"show\" with a section of it, or open another topic.");
            if (option is { Show: not null, Go: not null }) yield return page.Error("steps", option.Go, $"\"{option.Say.Text}\" has both \"show\" and \"go\". Keep one.");
        }
    }

    // A page from which every choice of a question leads to other pages, and from those back again, has no end.
    private static IEnumerable<Finding> Circle(PageSource page, Dictionary<string, IReadOnlyList<string>> forced)
    {
        if (CircleFrom(page.Id, forced) is not { } circle) yield break;
        yield return page.Error("steps", page.PlaceOf("steps"), $"Nobody gets to the end of this page: its choices lead to {string.Join(", ", circle.Where(id => id != page.Id).Order(StringComparer.Ordinal))} and back. Take \"go\" from one of the options.");
    }

    /// <summary>The pages that everybody who opens a page is sent through without end.</summary>
    /// <param name="id">The page's id.</param>
    /// <param name="forced">For each page, by its id, the pages that it sends everybody on to.</param>
    /// <returns>Their ids; null where the page has an end.</returns>
    public static IReadOnlySet<string>? CircleFrom(string id, IReadOnlyDictionary<string, IReadOnlyList<string>> forced)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([id]);
        while (open.TryDequeue(out var at))
        {
            if (!forced.TryGetValue(at, out var next) || next.Count == 0) return null;
            foreach (var other in next.Where(seen.Add)) open.Enqueue(other);
        }

        return seen.Count < 2 ? null : seen;
    }

    /// <summary>The pages that a page sends everybody on to; empty where somebody may stay.</summary>
    public static IReadOnlyList<string> ForcedBy(PageSource page) =>
        page.Maps("steps").Select(step => step.MapList("options").Select(option => new Option(option).Go?.Text).ToList())
            .FirstOrDefault(goes => goes.Count > 0 && goes.All(go => go is not null)) is { } all ? [.. all.OfType<string>()] : [];

    private sealed class Option(YamlMap map)
    {
        public LocatedText? Say { get; } = map.Text("say", required: false);

        public LocatedText? Show { get; } = map.Text("show", required: false);

        public LocatedText? Go { get; } = map.Text("go", required: false);
    }
}

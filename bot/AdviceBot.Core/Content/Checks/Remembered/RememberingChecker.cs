using System.Reflection;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Content.Checks.Remembered;

/// <summary>
/// Finds exactly what a check of the whole folder finds, and reads only the topic pages that it has to: those that changed, those that name a
/// page which looks different now, and those that hang together with others, such as two that ask the same. What it found of the others it remembers.
/// </summary>
/// <param name="loader">Reads the content.</param>
/// <param name="clock">Says which day it is.</param>
/// <param name="cards">Checks what is made of the content; what it finds of a page may depend on that page, on those that it names and on anything that is no topic page.</param>
/// <param name="program">What does the checking besides this assembly: findings of another version of it are not taken.</param>
/// <param name="file">Where the findings are kept; a folder that is not there keeps nothing.</param>
public sealed class RememberingChecker(ContentLoader loader, TimeProvider clock, Func<ContentSet, IEnumerable<Finding>> cards, IEnumerable<Assembly> program, string file)
{
    // What takes long to read and says nothing about a topic page. A line of teaching/ that is a page's too is compared with it (ComparedLines).
    private static readonly string[] OnlyForOthers = ["urgent/", "teaching/", "languages/", "conversations/"];

    private readonly ContentChecker _checker = new(loader, clock);
    private readonly CheckMemory _memory = new(new KeyedFile(file));

    /// <summary>Checks the whole folder.</summary>
    /// <returns>Everything that was found, by file and line.</returns>
    public IReadOnlyList<Finding> Check()
    {
        var snapshot = loader.TakeSnapshot();
        var topics = new TopicFiles(snapshot);
        var key = KeyOf(topics);
        return Check(snapshot, topics, key, topics.HaveTwins ? null : _memory.Read(key));
    }

    private IReadOnlyList<Finding> Check(ContentSnapshot snapshot, TopicFiles topics, string key, RememberedCheck? known)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().Date);
        var changed = topics.Files.Where(page => known?.Topics.GetValueOrDefault(page) is not { } old || !IsAsItWas(old, page, topics, today)).ToHashSet(StringComparer.Ordinal);
        // Where much has changed, everything is read at once.
        if (changed.Count > topics.Files.Count / 2) known = null;
        var first = known is null ? Read(snapshot) : changed.Count > 0 ? Read(Part(snapshot, topics, changed, others: false)) : null;
        if (first is { Result.Content: null }) return known is null ? FindingOrder.Sort(first.Result.Findings) : Check(snapshot, topics, key, null);

        var web = new PageWeb(topics, topics.Files.ToDictionary(page => page, page => changed.Contains(page) || known is null ? first!.FactsOf(page, today) : known.Topics[page].Facts, StringComparer.Ordinal), known?.Others.Facts ?? first!.FactsOfOthers(today));
        var needed = topics.Files.Where(page => changed.Contains(page) || known is null || !Holds(known.Topics[page], web.NamedBy(page), web.HangsTogether(page))).ToHashSet(StringComparer.Ordinal);
        var others = known is null || !known.Others.Facts.Days.Has(today) || !Holds(known.Others, web.NamedByOthers, web.OthersHangTogether);
        if (first is null && needed.Count == 0 && !others) return Whole(known!);

        var second = known is null ? first! : Read(Part(snapshot, topics, [.. needed, .. web.FilesNamedBy(needed, others)], others));
        if (second.Result.Content is not { } content) return Check(snapshot, topics, key, null);
        var found = _checker.Check(second.Snapshot, second.Result, second.Pages, web.Alike, web.Services).Concat(cards(content)).ToLookup(finding => topics.Has(finding.File) ? finding.File : string.Empty, StringComparer.Ordinal);
        var now = new RememberedCheck(
            others ? new RememberedPage(string.Empty, [], second.FactsOfOthers(today), web.NamedByOthers, [.. found[string.Empty]]) : known!.Others,
            topics.Files.ToDictionary(page => page, page => needed.Contains(page) ? new RememberedPage(topics.TextOf(page), web.MissingFrom(page), web.FactsOf(page), web.NamedBy(page), [.. found[page]]) : known!.Topics[page], StringComparer.Ordinal));
        if (!topics.HaveTwins) _memory.Write(key, web.WithoutWhatHangsTogether(now));
        return Whole(now);
    }

    private static bool IsAsItWas(RememberedPage old, string page, TopicFiles topics, DateOnly today) =>
        old.Text == topics.TextOf(page) && old.Facts.Days.Has(today) && old.Missing.SequenceEqual(topics.Missing(old.Facts.Names), StringComparer.Ordinal);

    private static bool Holds(RememberedPage page, string named, bool hangsTogether) => page.Findings is not null && page.Named == named && !hangsTogether;

    private static IReadOnlyList<Finding> Whole(RememberedCheck check) => FindingOrder.Sort(check.Topics.Values.Append(check.Others).SelectMany(page => page.Findings!));

    private CheckReading Read(ContentSnapshot snapshot)
    {
        var result = loader.Load(snapshot, forChecks: true);
        return new CheckReading(snapshot, result, ContentChecker.PagesOf(snapshot, result));
    }

    // The pages that are left out are known by name, so that those which name them are right.
    private static ContentSnapshot Part(ContentSnapshot snapshot, TopicFiles topics, HashSet<string> pages, bool others) => snapshot.With(
        [.. snapshot.Files.Where(page => topics.Has(page) ? !pages.Contains(page) : !others && OnlyForOthers.Any(folder => page.StartsWith(folder, StringComparison.Ordinal)))],
        ContentSnapshot.Empty);

    private string KeyOf(TopicFiles topics)
    {
        using var key = new LearningKey("check");
        key.Add(Environment.Version.ToString());
        foreach (var part in program.Append(typeof(RememberingChecker).Assembly).Append(typeof(Markdig.Markdown).Assembly).Append(typeof(YamlDotNet.RepresentationModel.YamlNode).Assembly)) key.Add(part.ManifestModule.ModuleVersionId.ToString());
        foreach (var word in loader.Required.Replies.Concat(loader.Required.Labels)) key.Add(word);
        key.Add(topics.Others);
        return key.End();
    }
}

using AdviceBot.Core.Content.Checks.Remembered;
using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Runs the loader and every check.</summary>
/// <param name="loader">Reads the content.</param>
/// <param name="clock">Says which day it is.</param>
public sealed class ContentChecker(ContentLoader loader, TimeProvider clock)
{
    private static readonly string[] PageFolders = [TopicFiles.Folder, "replies", "urgent", TipReader.Folder, SitePageReader.Folder];

    private static readonly IContentCheck[] Checks =
    [
        new PhoneNumberCheck(), new HouseStyleCheck(), new ContractionCheck(), new LengthCheck(), new HeadingCheck(), new MarkdownCheck(),
        new LinkCheck(), new SilentSolutionCheck(), new ReviewCheck(), new QuestionCheck(), new NearQuestionCheck(), new StepCheck(), new ServiceCheck(),
        new ServiceNumberCheck(), new PlaceholderCheck(), new CapitalsCheck(), new FileNameCheck(), new ReadingLevelCheck(), new SitePageCheck(),
    ];

    /// <summary>Checks the whole folder.</summary>
    /// <returns>Everything that was found, by file and line.</returns>
    public IReadOnlyList<Finding> Check()
    {
        var snapshot = loader.TakeSnapshot();
        return Check(snapshot, loader.Load(snapshot, forChecks: true));
    }

    /// <summary>Checks a snapshot that was loaded already.</summary>
    /// <param name="snapshot">The files.</param>
    /// <param name="result">What came of loading them; quicker where they were loaded for the checks.</param>
    /// <returns>Everything that was found, by file and line.</returns>
    public IReadOnlyList<Finding> Check(ContentSnapshot snapshot, ContentLoadResult result)
    {
        var pages = PagesOf(snapshot, result);
        var topics = pages.Where(page => page.IsTopic).AsParallel().AsOrdered().Select(page => (page.File, ComparedLines.Of(page))).ToList();
        var alike = ComparedLines.Alike([.. topics, .. result.Content is { } content ? [(string.Empty, ComparedLines.Of(content.Teaching))] : Array.Empty<(string, ulong[])>()]);
        return FindingOrder.Sort(Check(snapshot, result, pages, alike, new HashSet<string>()));
    }

    /// <summary>The Markdown pages as they were written; none where the content cannot be used at all.</summary>
    internal static IReadOnlyList<PageSource> PagesOf(ContentSnapshot snapshot, ContentLoadResult result)
    {
        if (result.Content is null) return [];
        var files = new ContentFiles(snapshot, []);
        return [.. PageFolders.SelectMany(files.Pages).AsParallel().AsOrdered().Select(file => PageOf(file, files, result.Sources)).OfType<PageSource>()];
    }

    /// <summary>Checks pages, in no fixed order.</summary>
    /// <param name="snapshot">The files.</param>
    /// <param name="result">What came of loading them.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="alike">The files of topics that have a line alike with another one.</param>
    /// <param name="usedElsewhere">The services that other pages name.</param>
    internal List<Finding> Check(ContentSnapshot snapshot, ContentLoadResult result, IReadOnlyList<PageSource> pages, IReadOnlySet<string> alike, IReadOnlySet<string> usedElsewhere)
    {
        var findings = result.Findings.ToList();
        if (result.Content is not { } content) return findings;
        var files = new ContentFiles(snapshot, findings);
        var style = HouseStyle.Read(files.Read("house-style.yaml"), files.FindingsOf("house-style.yaml"));
        var context = new CheckContext(
            content,
            pages,
            ServicesSource.Read(files.Read("services.yaml")),
            style,
            DateOnly.FromDateTime(clock.GetUtcNow().Date),
            files.Pages(TopicFiles.Folder).Concat(files.LeftOut(TopicFiles.Folder)).Select(ContentFiles.IdOf).ToHashSet(StringComparer.Ordinal),
            [.. pages.Where(page => alike.Contains(page.File))],
            usedElsewhere);
        findings.AddRange(Checks.AsParallel().SelectMany(check => check.Check(context)));
        return findings;
    }

    // The loader has reported a page that has no settings.
    private static PageSource? PageOf(string file, ContentFiles files, IReadOnlyDictionary<string, SourceFile> sources) =>
        (sources.GetValueOrDefault(file) ?? SourceFile.Split(files.Read(file), new FindingList(file, []))) is { } source ? new PageSource(file, source) : null;
}

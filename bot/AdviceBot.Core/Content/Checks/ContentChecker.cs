using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Runs the loader and every check, for the <c>check</c> command.</summary>
/// <param name="loader">Reads the content.</param>
/// <param name="clock">Says which day it is.</param>
public sealed class ContentChecker(ContentLoader loader, TimeProvider clock)
{
    private static readonly string[] PageFolders = ["topics", "replies", "urgent", TipReader.Folder, SitePageReader.Folder];

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
        return Check(snapshot, loader.Load(snapshot));
    }

    /// <summary>Checks a snapshot that was loaded already.</summary>
    /// <param name="snapshot">The files.</param>
    /// <param name="result">What came of loading them.</param>
    /// <returns>Everything that was found, by file and line.</returns>
    public IReadOnlyList<Finding> Check(ContentSnapshot snapshot, ContentLoadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var findings = result.Findings.ToList();
        if (result.Content is { } content)
        {
            var files = new ContentFiles(snapshot, findings);
            var style = HouseStyle.Read(files.Read("house-style.yaml"), files.FindingsOf("house-style.yaml"));
            var pages = PageFolders.SelectMany(files.Pages).AsParallel().AsOrdered().Select(file => PageSource.Read(file, new ContentFiles(snapshot, []).Read(file))).OfType<PageSource>();
            var context = new CheckContext(content, [.. pages], ServicesSource.Read(files.Read("services.yaml")), style, DateOnly.FromDateTime(clock.GetUtcNow().Date));
            findings.AddRange(Checks.AsParallel().AsOrdered().SelectMany(check => check.Check(context)));
        }

        return [.. findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Rule, StringComparer.Ordinal)];
    }
}

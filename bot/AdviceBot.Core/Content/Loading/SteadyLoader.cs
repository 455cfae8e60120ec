namespace AdviceBot.Core.Content.Loading;

/// <summary>
/// Reads the folder again and again so that a fault holds back the files that it concerns and nothing else (E12): a page with a fault goes
/// on as it was when it was last right, one that was never right is left out, and every other change is taken up.
/// </summary>
/// <param name="loader">Reads the content.</param>
internal sealed class SteadyLoader(ContentLoader loader)
{
    // Each is a whole reading; a folder that was changed from top to bottom and does not fit together waits until it does.
    private const int MostTriedAlone = 20;

    private Task<PackedSnapshot>? _good;
    private HashSet<string> _tolerated = [];

    /// <summary>Reads the folder.</summary>
    /// <returns>What can be served of it.</returns>
    public SteadyLoad Load()
    {
        var (now, asItIs) = loader.Read();
        if (_good is null) return First(now, asItIs);
        var good = _good.GetAwaiter().GetResult().Unpack();
        var (files, content) = IsGood(asItIs) ? (now, asItIs.Content) : WithoutFaults(now, good);
        var heldBack = files.DifferencesFrom(now);
        if (content is null || files.DifferencesFrom(good).Count == 0) return new SteadyLoad(null, asItIs.Findings, heldBack);
        Keep(files);
        if (heldBack.Count == 0) _tolerated = [];
        return new SteadyLoad(content, asItIs.Findings, heldBack);
    }

    // At the start there is nothing older: pages with faults are left out, and what the other files have of use is served.
    private SteadyLoad First(ContentSnapshot now, ContentLoadResult asItIs)
    {
        if (asItIs.Content is null) return new SteadyLoad(null, asItIs.Findings, []);
        var faulty = FilesWithErrors(asItIs);
        var leftOut = faulty.Where(IsPage).ToList();
        Keep(now.With(leftOut, ContentSnapshot.Empty));
        _tolerated = [.. faulty.Except(leftOut)];
        return new SteadyLoad(asItIs.Content, asItIs.Findings, leftOut);
    }

    // Nobody waits for it: what is read is served meanwhile.
    private void Keep(ContentSnapshot files) => _good = Task.Run(() => new PackedSnapshot(files));

    // A page that was taken away stays away, and what led to it is trimmed: it may have been wrong. Every other changed file with a fault
    // goes back to what it was. Where a fault shows in a file that nobody changed, such as the older of two pages with one id, the changes
    // are tried one by one.
    private (ContentSnapshot Files, ContentSet? Content) WithoutFaults(ContentSnapshot now, ContentSnapshot good)
    {
        var files = now.With([.. good.Files.Concat(good.LeftOut).Where(file => !now.Has(file))], ContentSnapshot.Empty);
        var result = loader.Load(files);
        if (IsGood(result)) return (files, result.Content);
        while (FilesWithErrors(result).Where(file => !files.IsSame(file, good)).ToList() is { Count: > 0 } atFault)
        {
            // A page may be at fault only because services.yaml or another file that all pages share is.
            var shared = atFault.Where(file => !IsPage(file)).ToList();
            files = files.With(shared.Count > 0 ? shared : atFault, good);
            result = loader.Load(files);
            if (IsGood(result)) return (files, result.Content);
        }

        return OneByOne(files, good);
    }

    private (ContentSnapshot Files, ContentSet? Content) OneByOne(ContentSnapshot now, ContentSnapshot good)
    {
        var changes = now.DifferencesFrom(good);
        var (files, content) = (good, (ContentSet?)null);
        if (changes.Count > MostTriedAlone) return (files, content);
        // New files first: changed ones may speak of them.
        foreach (var change in changes.OrderBy(good.Has))
        {
            var tried = files.With([change], now);
            var result = loader.Load(tried);
            if (IsGood(result)) (files, content) = (tried, result.Content);
            // What is new stays known by name, so that pages which speak of it are right.
            else if (!files.Has(change)) files = files.With([change], ContentSnapshot.Empty);
        }

        return (files, content);
    }

    private bool IsGood(ContentLoadResult result) => result.Content is not null && FilesWithErrors(result).IsSubsetOf(_tolerated);

    private static bool IsPage(string file) => file.EndsWith(".md", StringComparison.Ordinal);

    private static HashSet<string> FilesWithErrors(ContentLoadResult result) =>
        [.. result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.File)];
}

/// <summary>What came of a reading.</summary>
/// <param name="Content">What to serve from now on, or null where that is what is served already.</param>
/// <param name="Findings">What is wrong with the files as they are.</param>
/// <param name="HeldBack">The files that are served as they were, or not at all.</param>
internal sealed record SteadyLoad(ContentSet? Content, IReadOnlyList<Finding> Findings, IReadOnlyList<string> HeldBack);

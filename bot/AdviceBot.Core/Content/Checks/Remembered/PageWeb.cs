namespace AdviceBot.Core.Content.Checks.Remembered;

/// <summary>What hangs together with what, by the facts of all pages.</summary>
internal sealed class PageWeb
{
    private readonly TopicFiles _topics;
    private readonly Dictionary<string, PageFacts> _facts;
    private readonly PageFacts _others;
    private readonly HashSet<string> _inCircles;
    private readonly Dictionary<string, string> _named;

    /// <summary>Finds it.</summary>
    /// <param name="topics">The topic pages.</param>
    /// <param name="facts">The facts of each of them, by file.</param>
    /// <param name="others">The facts of everything else.</param>
    public PageWeb(TopicFiles topics, Dictionary<string, PageFacts> facts, PageFacts others)
    {
        (_topics, _facts, _others) = (topics, facts, others);
        Services = facts.Values.SelectMany(page => page.Services).ToHashSet(StringComparer.Ordinal);
        Alike = ComparedLines.Alike([.. facts.Select(page => (page.Key, page.Value.Lines)), (string.Empty, others.Lines)]);
        _inCircles = CirclesOf(facts);
        _named = topics.Files.AsParallel().Select(file => (file, Hash: TopicFiles.KeyOf("named", Seen(facts[file])))).ToDictionary(page => page.file, page => page.Hash, StringComparer.Ordinal);
        NamedByOthers = TopicFiles.KeyOf("named", [.. Seen(others), .. Services.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The files of topic pages that have a line alike with another one; "" stands for everything else.</summary>
    public IReadOnlySet<string> Alike { get; }

    /// <summary>The services that topic pages name.</summary>
    public IReadOnlySet<string> Services { get; }

    /// <summary>The hash of what everything else sees of the topic pages.</summary>
    public string NamedByOthers { get; }

    /// <summary>Whether a line of teaching/ is a page's too.</summary>
    public bool OthersHangTogether => Alike.Contains(string.Empty);

    /// <summary>The facts of a page.</summary>
    public PageFacts FactsOf(string file) => _facts[file];

    /// <summary>The ids that a page names and that no page has.</summary>
    public IReadOnlyList<string> MissingFrom(string file) => [.. _topics.Missing(_facts[file].Names)];

    /// <summary>The hash of what a page sees of those that it names.</summary>
    public string NamedBy(string file) => _named[file];

    /// <summary>Whether what is found of a page may depend on pages that it does not name.</summary>
    public bool HangsTogether(string file) => Alike.Contains(file) || _inCircles.Contains(file);

    /// <summary>The pages that some pages name, and everything else if it is wanted.</summary>
    public IEnumerable<string> FilesNamedBy(IEnumerable<string> files, bool others) =>
        files.SelectMany(file => _facts[file].Names).Concat(others ? _others.Names : []).Select(_topics.FileOf).OfType<string>();

    /// <summary>Takes out what is to be looked at every time.</summary>
    public RememberedCheck WithoutWhatHangsTogether(RememberedCheck check) => new(
        OthersHangTogether ? check.Others with { Findings = null } : check.Others,
        check.Topics.ToDictionary(page => page.Key, page => HangsTogether(page.Key) ? page.Value with { Findings = null } : page.Value, StringComparer.Ordinal));

    // Where an id is none, the nearest of all ids is suggested.
    private IEnumerable<string> Seen(PageFacts page) => page.Names.SelectMany(id => new[] { id, _topics.FileOf(id) is { } file ? _facts[file].Seen : _topics.Ids });

    private HashSet<string> CirclesOf(Dictionary<string, PageFacts> facts)
    {
        var forced = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (file, page) in facts.Where(page => page.Value.Forced.Count > 0)) forced.TryAdd(Loading.ContentFiles.IdOf(file), page.Forced);
        return forced.Keys.SelectMany(id => StepCheck.CircleFrom(id, forced) is { } circle ? circle.Append(id) : []).Select(_topics.FileOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }
}

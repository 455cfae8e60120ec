using System.Collections.Concurrent;
using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Content;

/// <summary>Reads the content folder.</summary>
/// <param name="folder">The folder that holds <c>topics/</c>, <c>services.yaml</c> and the rest.</param>
/// <param name="required">The words that the program needs.</param>
/// <param name="learnt">The folder where what was learnt is kept: teaching files that are as they were last need not be parsed again; null to parse them each time.</param>
public sealed class ContentLoader(string folder, RequiredWords required, string? learnt = null)
{
    private readonly TaughtReader _taught = new(learnt);
    private Task<ContentReading>? _ahead;

    /// <summary>The words that the program needs.</summary>
    internal RequiredWords Required => required;

    /// <summary>The folder that is read.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Begins to read, so that whoever reads next waits less.</summary>
    /// <returns>The folder's <see cref="ContentFingerprint"/> from before the files were read, when they are read.</returns>
    public async Task<int> ReadAheadAsync()
    {
        var reading = _ahead ??= Task.Run(() =>
        {
            var fingerprint = ContentFingerprint.Of(Folder);
            var files = TakeSnapshot();
            return new ContentReading(fingerprint, files, Load(files));
        });
        return (await reading).Fingerprint;
    }

    /// <summary>Takes what was read ahead, or reads the folder as it is now.</summary>
    /// <returns>The files and what came of them.</returns>
    internal (ContentSnapshot Files, ContentLoadResult Result) Read()
    {
        if (Interlocked.Exchange(ref _ahead, null) is { } ahead) return (ahead.GetAwaiter().GetResult().Files, ahead.Result.Result);
        var files = TakeSnapshot();
        return (files, Load(files));
    }

    /// <summary>Takes the folder's files as they are now.</summary>
    /// <returns>The files; none where there is no such folder.</returns>
    public ContentSnapshot TakeSnapshot() => Directory.Exists(Folder) ? ContentSnapshot.Take(Folder) : ContentSnapshot.Empty;

    /// <summary>Reads everything; it never throws for what a file holds.</summary>
    /// <returns>The content, and what is wrong with it.</returns>
    public ContentLoadResult Load() => Load(TakeSnapshot());

    /// <summary>Reads everything from a snapshot; it never throws for what a file holds.</summary>
    /// <param name="snapshot">The files.</param>
    /// <param name="forChecks">Whether the pages are kept as they were taken apart, so that the checks need not do it again.</param>
    /// <returns>The content, and what is wrong with it.</returns>
    public ContentLoadResult Load(ContentSnapshot snapshot, bool forChecks = false)
    {
        var findings = new List<Finding>();
        var sources = forChecks ? new ConcurrentDictionary<string, SourceFile>(StringComparer.Ordinal) : null;
        if (!Directory.Exists(Folder))
        {
            findings.Add(new Finding(Severity.Error, "schema", ".", 1, "There is no such content folder. Name it with --content DIR, or with Content:Path in the configuration."));
            return new ContentLoadResult(null, findings);
        }

        var files = new ContentFiles(snapshot, findings, sources);
        var services = ServicesReader.Read(files.Read("services.yaml"), files.FindingsOf("services.yaml"));
        var force = ForceReader.Read(files.Read("force.yaml"), files.FindingsOf("force.yaml"));
        var labels = LabelsReader.Read(files.Read("labels.yaml"), files.FindingsOf("labels.yaml"));
        if (force is null || services.Count == 0) return new ContentLoadResult(null, findings);

        // A look that cannot be used is no reason to serve nothing.
        force = force with { Brand = BrandReader.Read(files.Read("force.yaml"), force.Name, files, files.FindingsOf("force.yaml")) };

        var topicFiles = files.Pages("topics");
        var topicIds = topicFiles.Concat(files.LeftOut("topics")).Select(ContentFiles.IdOf).ToHashSet(StringComparer.Ordinal);
        var references = new ReferenceList(topicIds, services.Keys.ToHashSet(StringComparer.Ordinal));
        // Beside the pages, for they are the longest files; what is wrong with them is told after the pages' faults.
        var reading = Task.Run(() => _taught.Read(snapshot, topicIds));
        var placeholders = new Placeholders(services, force);
        var topicReader = new TopicReader(references, placeholders);
        var replyReader = new ReplyReader(references, placeholders);
        var ruleReader = new UrgentRuleReader(references, placeholders);
        var languageReader = new LanguageReader(placeholders);
        var tipReader = new TipReader(references, placeholders);
        var pageReader = new SitePageReader(placeholders);

        var topics = files.ReadPages(topicFiles, (id, file, page, list) => topicReader.Read(id, ContentFiles.GroupOf(file), page, list));
        var replies = files.ReadPages(files.Pages("replies"), (id, _, page, list) => replyReader.Read(id, page, list));
        var rules = files.ReadPages(files.Pages("urgent"), (id, _, page, list) => ruleReader.Read(id, page, list));
        var languages = files.ReadPages(files.Pages("languages"), (id, _, page, list) => languageReader.Read(id, page, list));
        var tips = files.ReadPages(files.Pages(TipReader.Folder), (id, _, page, list) => tipReader.Read(id, page, list));
        var pages = files.ReadPages(files.Pages(SitePageReader.Folder), (id, _, page, list) => pageReader.Read(id, page, list));
        ReportPublicLinksToStaff(topics, findings);
        if (!HasRequired(replies, labels, findings)) return new ContentLoadResult(null, findings);

        var taught = reading.GetAwaiter().GetResult();
        var content = new ContentSet
        {
            Topics = topics.ToDictionary(pair => pair.Key, pair => WithoutMissing(pair.Value, topics), StringComparer.Ordinal),
            Services = services,
            Replies = replies,
            UrgentRules = rules,
            Pages = pages,
            Tips = TipReader.InOrder(tips.Values, findings),
            SecondLook = taught.SecondLook,
            BankHolidays = ReadBankHolidays(files),
            Labels = labels,
            Force = force,
            Languages = languages,
            Teaching = taught.Teaching,
        };
        findings.AddRange(taught.Findings);
        return sources is null ? new ContentLoadResult(content, findings) : new ContentLoadResult(content, findings) { Sources = sources };
    }

    private bool HasRequired(Dictionary<string, ReplyPage> replies, Dictionary<string, string> labels, List<Finding> findings)
    {
        foreach (var id in required.Replies.Where(id => !replies.ContainsKey(id)))
        {
            findings.Add(new Finding(Severity.Error, "schema", $"replies/{id}.md", 1, "The assistant needs this page and it is missing or cannot be read."));
        }

        foreach (var key in required.Labels.Where(key => !labels.ContainsKey(key)))
        {
            findings.Add(new Finding(Severity.Error, "schema", "labels.yaml", 1, $"\"{key}\" is missing."));
        }

        return required.Replies.All(replies.ContainsKey) && required.Labels.All(labels.ContainsKey);
    }

    // Without the file there are the rules alone.
    private static BankHolidays ReadBankHolidays(ContentFiles files)
    {
        const string file = "bank-holidays.yaml";
        return files.Has(file) ? BankHolidaysReader.Read(files.Read(file), files.FindingsOf(file)) : BankHolidays.ByRule;
    }

    private static void ReportPublicLinksToStaff(Dictionary<string, Topic> topics, List<Finding> findings)
    {
        foreach (var topic in topics.Values.Where(topic => topic.Audience == Audience.Public))
        {
            foreach (var id in LinksOf(topic).Where(id => topics.TryGetValue(id, out var linked) && linked.Audience == Audience.Staff))
            {
                findings.Add(new Finding(Severity.Error, "reference", topic.File, 1, $"This page is for the public, and \"{id}\" is for staff. Take it out of next and steps."));
            }
        }
    }

    private static IEnumerable<string> LinksOf(Topic topic) =>
        topic.Next.Concat(topic.Steps.SelectMany(step => step.Options).Select(option => option.Go).OfType<string>());

    // A page that is left out must not leave dead ends on the others.
    private static Topic WithoutMissing(Topic topic, Dictionary<string, Topic> topics) => topic with
    {
        Next = [.. topic.Next.Where(topics.ContainsKey)],
        Steps = [.. topic.Steps.Select(step => step with
        {
            Options = [.. step.Options.Select(option => option.Go is { } go && !topics.ContainsKey(go) ? option with { Go = null } : option)],
        })],
    };

    private sealed record ContentReading(int Fingerprint, ContentSnapshot Files, ContentLoadResult Result);
}

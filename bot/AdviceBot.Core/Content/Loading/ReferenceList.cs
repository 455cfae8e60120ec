namespace AdviceBot.Core.Content.Loading;

/// <summary>Checks that ids lead somewhere.</summary>
/// <param name="topics">Every topic that has a file, whether or not the file could be read.</param>
/// <param name="services">Every service.</param>
internal sealed class ReferenceList(IReadOnlySet<string> topics, IReadOnlySet<string> services)
{
    public IReadOnlyList<string> Topics(IReadOnlyList<LocatedText> ids, FindingList findings) => Check(ids, topics, "topic", findings);

    public IReadOnlyList<string> Services(IReadOnlyList<LocatedText> ids, FindingList findings) => Check(ids, services, "service", findings);

    private static IReadOnlyList<string> Check(IReadOnlyList<LocatedText> ids, IReadOnlySet<string> known, string kind, FindingList findings)
    {
        foreach (var id in ids.Where(id => !known.Contains(id.Text)))
        {
            findings.Error("reference", id, $"There is no {kind} \"{id.Text}\".{Suggestion.For(id.Text, known)}");
        }

        return ids.Plain();
    }
}

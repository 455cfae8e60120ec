using System.Buffers;
using System.Text.RegularExpressions;
using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Content.Checks;

/// <summary>The editors' own lists of names and words to avoid: <c>house-style.yaml</c>.</summary>
/// <param name="RetiredNames">Names that are no longer right (C15).</param>
/// <param name="Avoid">Words and phrases that the standards rule out.</param>
internal sealed record HouseStyle(IReadOnlyList<RetiredName> RetiredNames, IReadOnlyList<AvoidedPhrase> Avoid)
{
    // Nearly every line has none of them, which one search for all sees far sooner than one for each.
    private readonly SearchValues<string> _any = SearchValues.Create([.. RetiredNames.Select(name => name.Name), .. Avoid.Select(phrase => phrase.Phrase)], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text may hold a name or phrase of these lists.</summary>
    public bool IsIn(string text) => text.AsSpan().ContainsAny(_any);

    /// <summary>Reads the file; without one there is nothing to avoid.</summary>
    public static HouseStyle Read(string yaml, FindingList findings)
    {
        if (YamlMap.Parse(yaml, 1, findings) is not { } map) return new HouseStyle([], []);
        var style = new HouseStyle([.. map.MapList("retired-names").Select(ReadName)], [.. map.MapList("avoid").SelectMany(ReadPhrases)]);
        map.ReportUnknownKeys();
        return style;
    }

    private static RetiredName ReadName(YamlMap map)
    {
        var name = new RetiredName(map.Text("name")?.Text ?? string.Empty, map.Text("say")?.Text ?? string.Empty, map.Date("since"), map.Texts("allowed-with").Plain());
        map.WebAddress("source", required: false);
        map.ReportUnknownKeys();
        return name;
    }

    private static List<AvoidedPhrase> ReadPhrases(YamlMap map)
    {
        var standard = map.Text("standard")?.Text ?? string.Empty;
        var why = map.Text("why")?.Text ?? string.Empty;
        var phrases = map.Texts("phrases", atLeast: 1).Select(phrase => new AvoidedPhrase(phrase.Text, standard, why)).ToList();
        map.ReportUnknownKeys();
        return phrases;
    }
}

/// <summary>A name that is no longer right.</summary>
/// <param name="Name">The old name.</param>
/// <param name="Say">The new one.</param>
/// <param name="Since">The day it changed.</param>
/// <param name="AllowedWith">Words that make the old name right in the same paragraph, such as "formerly".</param>
internal sealed record RetiredName(string Name, string Say, DateOnly Since, IReadOnlyList<string> AllowedWith)
{
    private readonly Regex _pattern = WholeWords.Pattern([Name]);

    /// <summary>Where it stands first in a text.</summary>
    public Match Find(string text) => _pattern.Match(text);
}

/// <summary>Words that the standards rule out.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Standard">The standard's id.</param>
/// <param name="Why">Why, and what to write instead.</param>
internal sealed record AvoidedPhrase(string Phrase, string Standard, string Why)
{
    private readonly Regex _pattern = WholeWords.Pattern([Phrase]);

    /// <summary>Where it stands first in a text.</summary>
    public Match Find(string text) => _pattern.Match(text);
}

using System.Globalization;
using System.Text.RegularExpressions;
using AdviceBot.Core.Languages;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads one language's fixed sentences.</summary>
internal sealed partial class LanguageReader(Placeholders placeholders)
{
    // A language in English letters must be told from English; the others are mostly told by their letters.
    private const int LeastSamples = 40;
    private static readonly string[] Numbers = ["999", "101"];

    public Language? Read(string code, SourceFile source, FindingList findings)
    {
        if (YamlMap.Of(source.Settings, source.FrontMatterLine, findings) is not { } map) return null;
        if (!Code().IsMatch(code)) findings.Error("schema", 1, $"\"{code}\" is not a language code. Name the file by the code of its language, such as cy.md for Welsh.");

        var ownName = map.Text("own-name");
        var script = Scripts.OfText(ownName?.Text ?? string.Empty);
        var direction = map.Text("direction");
        var language = new Language
        {
            Code = code,
            File = findings.File,
            Name = map.Text("name")?.Text ?? string.Empty,
            OwnName = ownName?.Text ?? string.Empty,
            Direction = map.Choice("direction", TextDirection.Ltr),
            Stewardship = StewardshipReader.Read(map),
            CheckedBySpeaker = ReadCheck(map.Text("checked-by-speaker", required: false), findings),
            Sentences = ReadSentences(map.Texts("english", atLeast: 1), source, findings),
            Words = map.Texts("words").Plain(),
            Samples = map.Texts("samples", atLeast: script == Script.Latin ? LeastSamples : 0).Plain(),
        };
        if (direction is not null && Scripts.IsRightToLeft(script) != (language.Direction == TextDirection.Rtl))
        {
            findings.Error("schema", direction, $"\"{language.OwnName}\" is written the other way. \"direction\" is rtl for Arabic and Hebrew letters and ltr for all others.");
        }

        map.ReportUnknownKeys();
        return findings.HasErrors ? null : language;
    }

    private static SpeakerCheck? ReadCheck(LocatedText? text, FindingList findings)
    {
        if (text is null) return null;
        if (text.Text.Split(',', 2, StringSplitOptions.TrimEntries) is [var day, { Length: > 0 } role]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new SpeakerCheck(date, role);
        }

        findings.Error("schema", text, "\"checked-by-speaker\" must be a date and the speaker's role, such as \"2026-11-21, police interpreter\". Leave it empty while nobody has checked.");
        return null;
    }

    private List<TranslatedSentence> ReadSentences(IReadOnlyList<LocatedText> english, SourceFile source, FindingList findings)
    {
        var texts = Paragraphs(source);
        if (texts.Count != english.Count)
        {
            findings.Error("schema", source.BodyLine, $"\"english\" has {english.Count} lines and the page has {texts.Count} paragraphs. Each paragraph needs its English, in the same order.");
            return [];
        }

        foreach (var (text, meaning) in texts.Zip(english).Where(pair => !NumbersOf(pair.First).SequenceEqual(NumbersOf(pair.Second))))
        {
            findings.Error("schema", text, $"The numbers here and in its English (\"{meaning.Text}\") differ. Write them as digits, the same in both.");
        }

        foreach (var number in Numbers.Where(number => !texts.Exists(text => NumbersOf(text).Contains(number))))
        {
            findings.Error("schema", source.BodyLine, $"{number} is missing. Every language must say when to call 999 and when 101.");
        }

        return [.. texts.Zip(english, (text, meaning) => new TranslatedSentence(Fill(text, findings), Fill(meaning, findings)))];
    }

    private ApprovedText Fill(LocatedText text, FindingList findings) => new(placeholders.Fill(text.Text, text.Line, findings));

    private static List<LocatedText> Paragraphs(SourceFile source)
    {
        var paragraphs = new List<LocatedText>();
        var open = false;
        foreach (var (index, line) in source.Body.Split('\n').Index())
        {
            var text = line.Trim();
            if (text.Length > 0 && open) paragraphs[^1] = paragraphs[^1] with { Text = $"{paragraphs[^1].Text} {text}" };
            else if (text.Length > 0) paragraphs.Add(new LocatedText(text, source.BodyLine + index));
            open = text.Length > 0;
        }

        return paragraphs;
    }

    // Sorted, because languages differ in the order of their words.
    private static IEnumerable<string> NumbersOf(LocatedText text) =>
        Digits().Matches(text.Text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex("^[a-z]{2,3}$")]
    private static partial Regex Code();
}

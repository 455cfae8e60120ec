using System.Text.RegularExpressions;
using AdviceBot.Core.Content.Loading;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Content.Checks;

/// <summary>A Markdown page as its editor wrote it, line by line.</summary>
internal sealed partial class PageSource
{
    private static readonly string[] VisibleKeys = ["title:", "summary:", "- ask:", "- say:", "ask:", "say:"];

    // Several checks look at a page at once.
    private readonly Lock _reading = new();
    private readonly Dictionary<string, IReadOnlyList<LocatedText>> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<FoldedText>> _folded = new(StringComparer.Ordinal);
    private readonly YamlMap? _settings;

    /// <summary>Takes a page apart.</summary>
    /// <param name="file">Path below the content folder.</param>
    /// <param name="source">The page's settings and body.</param>
    public PageSource(string file, SourceFile source)
    {
        File = file;
        // The loader has reported what is wrong with the settings; here they only give places.
        _settings = YamlMap.Of(source.Settings, source.FrontMatterLine, new FindingList(file, []));
        var frontMatter = source.FrontMatter.Split('\n').Select((text, index) => new LocatedText(text, source.FrontMatterLine + index));
        Body = [.. source.Body.Split('\n').Select((text, index) => new LocatedText(text, source.BodyLine + index))];
        VisibleSettings = [.. frontMatter.Where(IsVisible)];
        Visible = [.. VisibleSettings, .. Body];
        Paragraphs = [.. ParagraphsOf(Body)];
        Prose = [.. Paragraphs.Select(Checks.Prose.Of)];
    }

    /// <summary>Path below the content folder.</summary>
    public string File { get; }

    /// <summary>Whether the page is a topic.</summary>
    public bool IsTopic => File.StartsWith("topics/", StringComparison.Ordinal);

    /// <summary>The page's id.</summary>
    public string Id => ContentFiles.IdOf(File);

    /// <summary>The lines below the settings.</summary>
    public IReadOnlyList<LocatedText> Body { get; }

    /// <summary>The lines of the settings that a reader sees.</summary>
    public IReadOnlyList<LocatedText> VisibleSettings { get; }

    /// <summary>The lines that a reader sees, the title, summary, questions and buttons included.</summary>
    public IReadOnlyList<LocatedText> Visible { get; }

    /// <summary>Paragraphs and list items of the body, each on one line, headings left out.</summary>
    public IReadOnlyList<LocatedText> Paragraphs { get; }

    /// <summary>The paragraphs, taken apart into sentences.</summary>
    public IReadOnlyList<Prose> Prose { get; }

    /// <summary>A list of the settings, each line with its place; empty where there is none.</summary>
    public IReadOnlyList<LocatedText> Texts(string key)
    {
        lock (_reading) return _texts.TryGetValue(key, out var texts) ? texts : _texts[key] = _settings?.Texts(key) ?? [];
    }

    /// <summary>A list of the settings with its lines as they are compared: in lower case, without punctuation.</summary>
    public IReadOnlyList<FoldedText> FoldedTexts(string key)
    {
        lock (_reading) return _folded.TryGetValue(key, out var texts) ? texts : _folded[key] = [.. Texts(key).Select(line => new FoldedText(line, PhraseBook.Fold(line.Text)))];
    }

    /// <summary>A list of the settings whose items have settings of their own.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        lock (_reading) return _settings?.MapList(key) ?? [];
    }

    /// <summary>Where a setting stands; the start of the file where it is missing.</summary>
    public LocatedText PlaceOf(string key)
    {
        lock (_reading) return _settings?.LocatedKeys().FirstOrDefault(place => place.Text == key) ?? new LocatedText(key, 1);
    }

    /// <summary>Something that must be mended.</summary>
    public Finding Error(string rule, LocatedText at, string message) => new(Severity.Error, rule, File, at.Line, message, at.Column);

    /// <summary>Something worth a look.</summary>
    public Finding Warning(string rule, LocatedText at, string message) => new(Severity.Warning, rule, File, at.Line, message, at.Column);

    private static bool IsVisible(LocatedText line) => VisibleKeys.Any(key => line.Text.TrimStart().StartsWith(key, StringComparison.Ordinal));

    private static IEnumerable<LocatedText> ParagraphsOf(IReadOnlyList<LocatedText> body)
    {
        LocatedText? open = null;
        foreach (var line in body)
        {
            var text = line.Text.Trim();
            var starts = text.Length == 0 || text.StartsWith('#') || ListItem().IsMatch(text);
            if (starts && open is not null)
            {
                yield return open;
                open = null;
            }

            if (text.Length == 0 || text.StartsWith('#')) continue;
            open = open is null ? new LocatedText(text, line.Line, line.Text.IndexOf(text, StringComparison.Ordinal) + 1) : open with { Text = $"{open.Text} {text}" };
        }

        if (open is not null) yield return open;
    }

    [GeneratedRegex(@"^([-*+]|\d+\.)\s")]
    private static partial Regex ListItem();
}

/// <summary>A line and how it is compared with others.</summary>
/// <param name="Line">The line as written.</param>
/// <param name="Folded">Its words in lower case with single spaces.</param>
internal sealed record FoldedText(LocatedText Line, string Folded)
{
    private string? _words;
    private ulong _wordsHash;

    /// <summary>Its words as <see cref="NearQuestionCheck"/> compares them; empty where there are too few.</summary>
    public string Words => _words ??= NearQuestionCheck.WordsOf(Folded);

    /// <summary>A number that lines with the same <see cref="Words"/> share, which is found far sooner.</summary>
    public ulong WordsHash => _wordsHash != 0 ? _wordsHash : _wordsHash = ComparedLines.HashOfWords(Folded);
}

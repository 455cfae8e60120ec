using System.Globalization;
using System.Text;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>Reads one phrase, once, from left to right.</summary>
/// <param name="text">The phrase.</param>
/// <param name="position">Where to begin.</param>
internal sealed class PatternParser(string text, int position)
{
    private const int DefaultGap = 4;
    private const int MostGap = 12;
    private const int MostDepth = 6;
    private const int MostParts = 4;

    private int _position = position;
    private int _depth;

    /// <summary>Reads the whole phrase.</summary>
    /// <returns>Its parts, one unless it has <c>&amp;</c>.</returns>
    /// <exception cref="FormatException">The phrase cannot be read.</exception>
    public IReadOnlyList<PatternNode> ReadParts()
    {
        var parts = new List<PatternNode>();
        do
        {
            var start = _position;
            var node = ReadSequence("&");
            Check(node, start);
            parts.Add(node);
        }
        while (Take('&'));

        if (_position < text.Length) throw Wrong(_position, $"'{text[_position]}' has no partner before it. Remove it, or add the opening bracket");
        if (parts.Count > MostParts) throw Wrong(0, $"there are more than {MostParts} parts joined by &. Write fewer, or two phrases");
        return parts;
    }

    private PatternNode.Sequence ReadSequence(string stops)
    {
        var items = new List<PatternNode>();
        while (true)
        {
            SkipSpace();
            if (_position >= text.Length || stops.Contains(text[_position], StringComparison.Ordinal) || text[_position] is ')' or ']') break;
            ReadItem(items);
        }

        return new PatternNode.Sequence(items);
    }

    private void ReadItem(List<PatternNode> items)
    {
        var start = _position;
        switch (text[start])
        {
            case '(':
                items.Add(ReadGroup(')'));
                break;
            case '[':
                items.Add(new PatternNode.Optional(ReadGroup(']')));
                break;
            case '<':
                items.Add(ReadClass());
                break;
            case '.':
            case '\u2026':
                items.Add(ReadGap());
                break;
            default:
                items.AddRange(ReadWord());
                break;
        }
    }

    private PatternNode.Either ReadGroup(char close)
    {
        var start = _position++;
        if (++_depth > MostDepth) throw Wrong(start, $"brackets stand more than {MostDepth} deep. Write two simpler phrases");
        var items = new List<PatternNode>();
        do
        {
            var at = _position;
            var item = ReadSequence("|");
            if (item.Items.Count == 0) throw Wrong(at, "there is nothing between these brackets or bars. Write a word there, or remove the bar");
            items.Add(item);
        }
        while (Take('|'));

        if (!Take(close)) throw Wrong(start, $"the bracket '{text[start]}' is not closed. Add '{close}' after the words it holds");
        _depth--;
        return new PatternNode.Either(items);
    }

    private PatternNode ReadClass()
    {
        var start = _position;
        var end = text.IndexOf('>', start);
        if (end < 0) throw Wrong(start, "the group '<' is not closed. Add '>' after its name");
        var name = text[(start + 1)..end];
        _position = end + 1;
        return WordClasses.Find(name)
            ?? throw Wrong(start, $"there is no group <{name}>. Use one of: {string.Join(", ", WordClasses.Names.Select(known => $"<{known}>"))}");
    }

    private PatternNode.Gap ReadGap()
    {
        var start = _position;
        if (text[_position] == '\u2026') _position++;
        else if (text.AsSpan(_position).StartsWith("...", StringComparison.Ordinal)) _position += 3;
        else throw Wrong(start, "a gap is written with three dots. Write ... or remove the dot");

        var digits = _position;
        while (_position < text.Length && char.IsAsciiDigit(text[_position])) _position++;
        if (digits == _position) return new PatternNode.Gap(DefaultGap);
        var parsed = int.TryParse(text.AsSpan(digits, _position - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var most);
        if (!parsed || most is < 1 or > MostGap) throw Wrong(start, $"a gap can be 1 to {MostGap} words. Write ...{MostGap} or less");
        return new PatternNode.Gap(most);
    }

    private List<PatternNode.OneWord> ReadWord()
    {
        var start = _position;
        while (_position < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(_position), out var rune, out var length);
            var fits = Rune.IsLetterOrDigit(rune) || rune.Value is '\'' or '\u2019' or '~' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;
            if (!fits) break;
            _position += length;
        }

        if (_position == start) throw Wrong(start, $"'{text[start]}' cannot stand in a phrase. Remove it, or write the word it stands for");
        var written = text[start.._position].Replace('\u2019', '\'');
        var mark = written.IndexOf('~', StringComparison.Ordinal);
        if (mark == 0 || (mark > 0 && mark < written.Length - 1)) throw Wrong(start + mark, "'~' asks for all forms of a word and stands at its end, as in stab~");
        if (mark > 0 && written.Length < 3) throw Wrong(start, "'~' needs a word of two letters or more");
        return [.. PatternWords.Read(written)];
    }

    private void Check(PatternNode.Sequence node, int start)
    {
        if (node.Items.Count == 0) throw Wrong(start, "there are no words here. Write the words that people use");
        if (node.Items[0] is PatternNode.Gap || node.Items[^1] is PatternNode.Gap) throw Wrong(start, "a gap ... stands between words. Remove it from the start or the end");
        var graph = PatternGraph.TryBuild(node)
            ?? throw Wrong(start, $"the phrase is too long (more than {PatternGraph.MostPlaces} places). Write two shorter phrases");
        if (graph.MatchesNothing) throw Wrong(start, "every word here is optional, so it would match anything. Take the square brackets off the word that matters");
        if (graph.StartsOrEndsInGap) throw Wrong(start, "a gap ... stands between words. Remove it from the start or the end");
    }

    // What is read before it ends after its space.
    private bool Take(char mark)
    {
        if (_position >= text.Length || text[_position] != mark) return false;
        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < text.Length && (char.IsWhiteSpace(text[_position]) || text[_position] is ',' or '-' or ';' or '!' or '?')) _position++;
    }

    private FormatException Wrong(int at, string what) =>
        new($"The phrase \"{text}\" cannot be read at character {(at + 1).ToString(CultureInfo.InvariantCulture)}: {what}.");
}

using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindValuesOptions
{
    /// <summary>Whether part of a value's words is enough ("Smith" for "John Smith").</summary>
    [JsonProperty("allowPartialMatches")] public bool AllowPartialMatches { get; set; }

    [JsonProperty("locale")] public string Locale { get; set; }

    /// <summary>How many other words may stand between two of a value; 2 unless set.</summary>
    [JsonProperty("maxTokenDistance")] public int? MaxTokenDistance { get; set; }

    [JsonProperty("tokenizer")] public TokenizerFunction Tokenizer { get; set; }
}

public class FindChoicesOptions : FindValuesOptions
{
    [JsonProperty("noValue")] public bool NoValue { get; set; }

    [JsonProperty("noAction")] public bool NoAction { get; set; }

    [JsonProperty("recognizeNumbers")] public bool RecognizeNumbers { get; set; } = true;

    [JsonProperty("recognizeOrdinals")] public bool RecognizeOrdinals { get; set; } = true;
}

public class FoundValue
{
    [JsonProperty("value")] public string Value { get; set; }

    [JsonProperty("index")] public int Index { get; set; }

    [JsonProperty("score")] public float Score { get; set; }
}

public class SortedValue
{
    [JsonProperty("value")] public string Value { get; set; }

    [JsonProperty("index")] public int Index { get; set; }
}

/// <summary>Finds the values whose words stand in a text, in order and close together.</summary>
public static class Find
{
    private const int DefaultDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var names = new List<SortedValue>();
        for (var i = 0; i < choices.Count; i++)
        {
            if (!options.NoValue)
                Add(choices[i].Value, i);
            if (!options.NoAction)
                Add(choices[i].Action?.Title, i);
            foreach (var synonym in choices[i].Synonyms ?? [])
                Add(synonym, i);
        }

        return FindValues(utterance, names, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });

        void Add(string name, int index)
        {
            if (!string.IsNullOrWhiteSpace(name))
                names.Add(new SortedValue { Value = name, Index = index });
        }
    }

    /// <summary>The values found, each at most once and no two in the same words, in the order of the text.</summary>
    public static List<ModelResult<FoundValue>> FindValues(
        string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        var tokenize = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var said = tokenize(utterance ?? string.Empty, options.Locale);

        var matches = new List<ModelResult<FoundValue>>();
        // Longest first, so that "red wine" wins over "red" in the words that they share.
        foreach (var value in values.OrderByDescending(v => v.Value.Length))
        {
            var words = tokenize(value.Value.Trim(), options.Locale);
            var from = 0;
            while (from < said.Count && Match(said, words, value, from, options) is { } match)
            {
                matches.Add(match);
                from = match.End + 1;
            }
        }

        return Best(matches, said, utterance);
    }

    private static ModelResult<FoundValue> Match(
        List<Token> said, List<Token> words, SortedValue value, int from, FindValuesOptions options)
    {
        var (matched, gaps, start, end) = (0, 0, -1, -1);
        foreach (var word in words)
        {
            var at = said.FindIndex(from, token => token.Normalized == word.Normalized);
            if (at < 0)
                continue;
            var gap = matched > 0 ? at - from : 0;
            if (gap > (options.MaxTokenDistance ?? DefaultDistance))
                continue;
            matched++;
            gaps += gap;
            from = at + 1;
            start = start < 0 ? at : start;
            end = at;
        }

        if (matched == 0 || (matched < words.Count && !options.AllowPartialMatches))
            return null;
        var completeness = (float)matched / words.Count;
        var accuracy = (float)matched / (matched + gaps);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue
            {
                Value = value.Value,
                Index = value.Index,
                Score = 0.4f + (0.6f * completeness * accuracy),
            },
        };
    }

    private static List<ModelResult<FoundValue>> Best(List<ModelResult<FoundValue>> matches, List<Token> said, string utterance)
    {
        var best = new List<ModelResult<FoundValue>>();
        var foundIndexes = new HashSet<int>();
        var used = new bool[said.Count];
        foreach (var match in matches.OrderByDescending(m => m.Resolution.Score))
        {
            if (used.AsSpan(match.Start, match.End - match.Start + 1).Contains(true) || !foundIndexes.Add(match.Resolution.Index))
                continue;
            used.AsSpan(match.Start, match.End - match.Start + 1).Fill(true);
            // From here on in characters, not in words.
            match.Start = said[match.Start].Start;
            match.End = said[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            best.Add(match);
        }

        best.Sort((a, b) => a.Start.CompareTo(b.Start));
        return best;
    }
}

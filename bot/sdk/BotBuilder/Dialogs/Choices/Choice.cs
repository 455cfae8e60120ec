using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One thing to choose: what it stands for, the button, and other ways to say it.</summary>
public class Choice
{
    public Choice(string value = null) => Value = value;

    // For reading from JSON, which takes several times as much with a constructor that has parameters.
    [JsonConstructor]
    private Choice()
    {
    }

    [JsonProperty("value")] public string Value { get; set; }

    [JsonProperty("action")] public CardAction Action { get; set; }

    [JsonProperty("synonyms")] public List<string> Synonyms { get; set; }

    internal string Title => string.IsNullOrEmpty(Action?.Title) ? Value : Action.Title;
}

public class FoundChoice
{
    [JsonProperty("value")] public string Value { get; set; }

    [JsonProperty("index")] public int Index { get; set; }

    /// <summary>How well it fits, from 0 to 1.</summary>
    [JsonProperty("score")] public float Score { get; set; }

    /// <summary>What of the choice was said: its value, title or a synonym.</summary>
    [JsonProperty("synonym")] public string Synonym { get; set; }
}

/// <summary>A stretch of text, by its first and last character, and what it means.</summary>
public class ModelResult<T>
{
    public string Text { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}

[JsonConverter(typeof(StringEnumConverter))]
public enum ListStyle
{
    None,
    Auto,
    Inline,
    List,
    SuggestedAction,
    HeroCard,
}

public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers) =>
        (InlineSeparator, InlineOr, InlineOrMore, IncludeNumbers) = (inlineSeparator, inlineOr, inlineOrMore, includeNumbers);

    [JsonProperty("inlineSeparator")] public string InlineSeparator { get; set; }

    [JsonProperty("inlineOr")] public string InlineOr { get; set; }

    [JsonProperty("inlineOrMore")] public string InlineOrMore { get; set; }

    [JsonProperty("includeNumbers")] public bool? IncludeNumbers { get; set; }
}

using Newtonsoft.Json;

namespace AdviceBot.Dialogs.Replies.AdaptiveCards;

/// <summary>Something in the body of a card.</summary>
public abstract class CardElement
{
    /// <summary>The element's name in the format.</summary>
    [JsonProperty("type", Order = -2)]
    public abstract string Type { get; }

    /// <summary>The space above it, or null for the usual one.</summary>
    [JsonProperty("spacing")]
    public string? Spacing { get; init; }
}

/// <summary>A paragraph. It always wraps, so that nothing is cut on a phone (T6).</summary>
public sealed class TextBlock : CardElement
{
    /// <inheritdoc/>
    public override string Type => "TextBlock";

    /// <summary>The words, in the part of Markdown that Teams shows.</summary>
    [JsonProperty("text", Order = -1)]
    public required string Text { get; init; }

    /// <summary>Always true.</summary>
    [JsonProperty("wrap")]
    public bool Wrap { get; } = true;

    /// <summary><c>heading</c>, or null.</summary>
    [JsonProperty("style")]
    public string? Style { get; init; }

    /// <summary><c>Large</c>, <c>Medium</c>, <c>Small</c>, or null.</summary>
    [JsonProperty("size")]
    public string? Size { get; init; }

    /// <summary><c>Bolder</c>, or null.</summary>
    [JsonProperty("weight")]
    public string? Weight { get; init; }

    /// <summary>A heading for screen readers and eyes alike.</summary>
    /// <param name="text">The words.</param>
    /// <param name="size">The size.</param>
    /// <returns>The element.</returns>
    public static TextBlock Heading(string text, string size) => new() { Text = text, Style = "heading", Size = size, Weight = "Bolder" };
}

/// <summary>Elements that belong together, in a colour of the theme; it may be pressed as one button.</summary>
public sealed class Container : CardElement
{
    /// <inheritdoc/>
    public override string Type => "Container";

    /// <summary><c>attention</c>, <c>emphasis</c>, or null; each theme has its own readable colours for them (T15).</summary>
    [JsonProperty("style")]
    public string? Style { get; init; }

    /// <summary>Whether the colour reaches the card's edges, or null.</summary>
    [JsonProperty("bleed")]
    public bool? Bleed { get; init; }

    /// <summary>Whether its words run from right to left, or null for the way of the card.</summary>
    [JsonProperty("rtl")]
    public bool? Rtl { get; init; }

    /// <summary>What pressing it does, or null.</summary>
    [JsonProperty("selectAction")]
    public CardButton? SelectAction { get; init; }

    /// <summary>What is in it.</summary>
    [JsonProperty("items")]
    public required IReadOnlyList<CardElement> Items { get; init; }
}

/// <summary>A list of which one line can be chosen; each line wraps.</summary>
public sealed class ChoiceSetInput : CardElement
{
    /// <inheritdoc/>
    public override string Type => "Input.ChoiceSet";

    /// <summary>The name under which the choice is sent.</summary>
    [JsonProperty("id")]
    public required string Id { get; init; }

    /// <summary>What is asked.</summary>
    [JsonProperty("label")]
    public required string Label { get; init; }

    /// <summary>All lines are in view.</summary>
    [JsonProperty("style")]
    public string Style { get; } = "expanded";

    /// <summary>Always true.</summary>
    [JsonProperty("wrap")]
    public bool Wrap { get; } = true;

    /// <summary>Always true: nothing can be sent without a choice.</summary>
    [JsonProperty("isRequired")]
    public bool IsRequired { get; } = true;

    /// <summary>What is said where nothing was chosen.</summary>
    [JsonProperty("errorMessage")]
    public required string ErrorMessage { get; init; }

    /// <summary>The lines.</summary>
    [JsonProperty("choices")]
    public required IReadOnlyList<ChoiceLine> Choices { get; init; }
}

/// <summary>One line of a <see cref="ChoiceSetInput"/>.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Value">What is sent.</param>
public sealed record ChoiceLine([property: JsonProperty("title")] string Title, [property: JsonProperty("value")] string Value);

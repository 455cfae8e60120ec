namespace Azure.AI.TextAnalytics;

/// <summary>A document to look at.</summary>
public class TextAnalyticsInput
{
    internal TextAnalyticsInput(string id, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
    }

    /// <summary>Tells the documents of one call apart.</summary>
    public string Id { get; }

    /// <summary>The text.</summary>
    public string Text { get; }
}

/// <summary>A document whose language is asked for.</summary>
public class DetectLanguageInput : TextAnalyticsInput
{
    /// <summary>The country hint that gives no hint.</summary>
    public const string None = "";

    public DetectLanguageInput(string id, string text)
        : base(id, text)
    {
    }

    /// <summary>An ISO 3166-1 alpha-2 country that helps with short texts; null for the client's default.</summary>
    public string CountryHint { get; set; }
}

/// <summary>A document in a known language.</summary>
public class TextDocumentInput : TextAnalyticsInput
{
    public TextDocumentInput(string id, string text)
        : base(id, text)
    {
    }

    /// <summary>The language's ISO 639-1 code; null for the client's default.</summary>
    public string Language { get; set; }
}

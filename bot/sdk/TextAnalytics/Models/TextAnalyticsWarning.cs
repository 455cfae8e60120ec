namespace Azure.AI.TextAnalytics;

/// <summary>Something that the service wants known about a document that it has read.</summary>
public readonly struct TextAnalyticsWarning
{
    internal TextAnalyticsWarning(string code, string message) => (WarningCode, Message) = (code, message);

    public string Message { get; }

    public TextAnalyticsWarningCode WarningCode { get; }
}

/// <summary>A code of the service; others than those named may come.</summary>
public readonly struct TextAnalyticsWarningCode : IEquatable<TextAnalyticsWarningCode>
{
    public static readonly string DocumentTruncated = "DocumentTruncated";
    public static readonly string LongWordsInDocument = "LongWordsInDocument";

    private readonly string _value;

    private TextAnalyticsWarningCode(string value) => _value = value;

    public static bool operator ==(TextAnalyticsWarningCode left, TextAnalyticsWarningCode right) => left.Equals(right);

    public static bool operator !=(TextAnalyticsWarningCode left, TextAnalyticsWarningCode right) => !left.Equals(right);

    public static explicit operator string(TextAnalyticsWarningCode warningCode) => warningCode._value;

    public static implicit operator TextAnalyticsWarningCode(string warningCode) => warningCode is null ? default : new TextAnalyticsWarningCode(warningCode);

    public bool Equals(TextAnalyticsWarningCode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object obj) => obj is TextAnalyticsWarningCode other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    public override string ToString() => _value;
}

namespace Azure.AI.TextAnalytics;

/// <summary>What is wrong with a document or a call.</summary>
public readonly struct TextAnalyticsError
{
    internal TextAnalyticsError(string code, string message, string target) => (ErrorCode, Message, Target) = (code, message, target);

    public TextAnalyticsErrorCode ErrorCode { get; }

    public string Message { get; }

    public string Target { get; }
}

/// <summary>A code of the service; others than those named may come.</summary>
public readonly struct TextAnalyticsErrorCode : IEquatable<TextAnalyticsErrorCode>
{
    public static readonly string InvalidArgument = "InvalidArgument";
    public static readonly string InvalidDocument = "InvalidDocument";
    public static readonly string InvalidRequest = "InvalidRequest";
    public static readonly string UnsupportedLanguageCode = "UnsupportedLanguageCode";

    private readonly string _value;

    private TextAnalyticsErrorCode(string value) => _value = value;

    public static bool operator ==(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => left.Equals(right);

    public static bool operator !=(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => !left.Equals(right);

    public static explicit operator string(TextAnalyticsErrorCode errorCode) => errorCode._value;

    public static implicit operator TextAnalyticsErrorCode(string errorCode) => errorCode is null ? default : new TextAnalyticsErrorCode(errorCode);

    public bool Equals(TextAnalyticsErrorCode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object obj) => obj is TextAnalyticsErrorCode other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    public override string ToString() => _value;
}

namespace Azure.AI.TextAnalytics;

/// <summary>A category of personal data; the service knows many more than those named.</summary>
public readonly struct PiiEntityCategory : IEquatable<PiiEntityCategory>
{
    private readonly string _value;

    public PiiEntityCategory(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    public static PiiEntityCategory Email => new("Email");

    public static PiiEntityCategory Person => new("Person");

    public static PiiEntityCategory PhoneNumber => new("PhoneNumber");

    public static bool operator ==(PiiEntityCategory left, PiiEntityCategory right) => left.Equals(right);

    public static bool operator !=(PiiEntityCategory left, PiiEntityCategory right) => !left.Equals(right);

    public static implicit operator PiiEntityCategory(string value) => new(value);

    // Categories differ in more than case.
    public bool Equals(PiiEntityCategory other) => string.Equals(_value, other._value, StringComparison.InvariantCultureIgnoreCase);

    public override bool Equals(object obj) => obj is PiiEntityCategory other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.InvariantCultureIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value;
}

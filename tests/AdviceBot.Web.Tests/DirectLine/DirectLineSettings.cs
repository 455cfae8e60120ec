namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>What turns the channel on.</summary>
internal static class DirectLineSettings
{
    public const string Origin = "http://localhost:8123";

    public static (string Key, string Value)[] On { get; } =
    [
        ("DirectLine:SigningKey", Convert.ToBase64String(new byte[32])),
        ("DirectLine:TrustedOrigins:0", Origin),
    ];

    public static (string Key, string Value)[] With(params (string Key, string Value)[] more) => [.. On, .. more];
}

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>A clock that stands still until a test moves it; a Saturday at first.</summary>
internal sealed class FixedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

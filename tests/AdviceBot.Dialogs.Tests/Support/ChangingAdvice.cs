using AdviceBot.Dialogs.Availability;
using Microsoft.Extensions.Options;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>The configuration of the kill switch, changed while the bot runs.</summary>
internal sealed class ChangingAdvice : IOptionsMonitor<AdviceOptions>
{
    private Action<AdviceOptions, string?>? _listener;

    public AdviceOptions CurrentValue { get; private set; } = new();

    public AdviceOptions Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<AdviceOptions, string?> listener)
    {
        _listener = listener;
        return null;
    }

    public void Turn(bool off, string? reason = null)
    {
        CurrentValue = new AdviceOptions { Off = off, Reason = reason };
        _listener?.Invoke(CurrentValue, null);
    }
}

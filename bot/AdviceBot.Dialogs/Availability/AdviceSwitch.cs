using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AdviceBot.Dialogs.Availability;

/// <summary>Whether advice is given at all (P25). Danger is looked for all the same.</summary>
public sealed class AdviceSwitch : IDisposable
{
    private readonly ILogger _logger;
    private readonly IDisposable? _changes;
    private volatile bool _isOff;

    /// <summary>Reads the switch, and again whenever the configuration changes.</summary>
    /// <param name="options">The configuration; a change that is not valid is logged and changes nothing.</param>
    /// <param name="logger">Is told each change and its reason, for the audit.</param>
    public AdviceSwitch(IOptionsMonitor<AdviceOptions> options, ILogger<AdviceSwitch> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _logger = logger;
        Set(options.CurrentValue);
        _changes = options.OnChange(Set);
    }

    /// <summary>Whether advice is off.</summary>
    public bool IsOff => _isOff;

    /// <inheritdoc/>
    public void Dispose() => _changes?.Dispose();

    private void Set(AdviceOptions options)
    {
        if (options.Off == _isOff) return;
        _isOff = options.Off;
        if (options.Off) Log.AdviceOff(_logger, options.Reason ?? string.Empty);
        else Log.AdviceOn(_logger);
    }
}

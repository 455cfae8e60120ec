using Microsoft.Extensions.Logging;

namespace Microsoft.Bot;

/// <summary>Everything that is logged. Nothing of an activity, a token or a person is.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A request was refused: {Reason} ({Fault})")]
    public static partial void Refused(ILogger logger, string reason, string fault);

    [LoggerMessage(2, LogLevel.Error, "The signing keys could not be read ({Fault}); requests signed with other keys are refused.")]
    public static partial void SigningKeysNotRead(ILogger logger, string fault);

    [LoggerMessage(3, LogLevel.Warning, "The channel answered {Status} to attempt {Attempt}; trying again.")]
    public static partial void ConnectorBusy(ILogger logger, int status, int attempt);
}

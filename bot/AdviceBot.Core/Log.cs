using Microsoft.Extensions.Logging;

namespace AdviceBot.Core;

/// <summary>Everything that this project ever logs. Nothing here may carry what a person wrote (P2).</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Content loaded: {Topics} topics, {Rules} urgent rules")]
    public static partial void ContentLoaded(ILogger logger, int topics, int rules);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Content fault at {File}:{Line}: {Fault}")]
    public static partial void ContentFault(ILogger logger, string file, int line, string fault);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The changed content has {Faults} findings; the last good content goes on being served")]
    public static partial void ContentKept(ILogger logger, int faults);
}

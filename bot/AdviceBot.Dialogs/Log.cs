using AdviceBot.Dialogs.Turns;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs;

/// <summary>Everything that this project ever logs. Nothing here may carry what a person wrote, nor who wrote it (P2).</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 101, Level = LogLevel.Information, Message = "Turn ended: {Outcome}")]
    public static partial void TurnEnded(ILogger logger, Outcome outcome);

    [LoggerMessage(EventId = 102, Level = LogLevel.Critical, Message = "The urgency check failed with {Fault}; the 999 line was sent instead")]
    public static partial void UrgencyCheckFailed(ILogger logger, Type fault);

    [LoggerMessage(EventId = 103, Level = LogLevel.Error, Message = "A turn failed with {Fault}; the error page was sent and the conversation starts afresh")]
    public static partial void TurnFailed(ILogger logger, Type fault);

    [LoggerMessage(EventId = 104, Level = LogLevel.Critical, Message = "After a turn failed, sending the error page or deleting the state failed too, with {Fault}")]
    public static partial void ErrorHandlingFailed(ILogger logger, Type fault);

    [LoggerMessage(EventId = 114, Level = LogLevel.Warning, Message = "Advice was turned off: {Reason}. 999, 101 and the services are still shown")]
    public static partial void AdviceOff(ILogger logger, string reason);

    [LoggerMessage(EventId = 115, Level = LogLevel.Warning, Message = "Advice was turned on")]
    public static partial void AdviceOn(ILogger logger);

    [LoggerMessage(EventId = 116, Level = LogLevel.Warning, Message = "Danger was found {Times} times in the last hour; {Usual} times are usual. Look whether the rules or the messages have changed")]
    public static partial void UrgencyRateUnusual(ILogger logger, long times, long usual);

    [LoggerMessage(EventId = 106, Level = LogLevel.Warning, Message = "What a service elsewhere made of a message was of no use ({Fault}); the answer does without it")]
    public static partial void CloudReadingFailed(ILogger logger, Type fault);

    [LoggerMessage(EventId = 105, Level = LogLevel.Error, Message = "The language of a message could not be looked at ({Fault}); it was taken for English")]
    public static partial void LanguageCheckFailed(ILogger logger, Type fault);

    [LoggerMessage(EventId = 107, Level = LogLevel.Warning, Message = "The typing indicator could not be sent ({Fault}); the answer follows all the same")]
    public static partial void TypingFailed(ILogger logger, Type fault);
}

namespace AdviceBot.Web;

/// <summary>Everything that this project ever logs. Nothing here may carry what a person wrote, nor who wrote it (P2).</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 201, Level = LogLevel.Error, Message = "A request failed with {Fault}; the error page was sent")]
    public static partial void RequestFailed(ILogger logger, Type fault);

    [LoggerMessage(EventId = 202, Level = LogLevel.Critical, Message = "The content cannot be served: {Faults} faults, listed above. Every page says that the assistant is not available until they are mended")]
    public static partial void ContentUnusable(ILogger logger, int faults);

    [LoggerMessage(EventId = 203, Level = LogLevel.Error, Message = "The content folder could not be looked at ({Fault}); trying again")]
    public static partial void ContentWatchFailed(ILogger logger, Type fault);

    [LoggerMessage(EventId = 204, Level = LogLevel.Critical, Message = "The urgency check of a refused message failed with {Fault}; the 999 line was sent instead")]
    public static partial void UrgencyScreenFailed(ILogger logger, Type fault);

    [LoggerMessage(EventId = 205, Level = LogLevel.Warning, Message = "Callers of /api/messages are anonymous. This is for development only")]
    public static partial void AnonymousChannel(ILogger logger);

    [LoggerMessage(EventId = 221, Level = LogLevel.Information, Message = "The tip of the week {Tip} was sent to {Sent} of {All} chats")]
    public static partial void TipsSent(ILogger logger, string tip, int sent, int all);

    [LoggerMessage(EventId = 222, Level = LogLevel.Warning, Message = "The tip of the week could not be sent to one chat ({Fault})")]
    public static partial void TipFailed(ILogger logger, Type fault);

    [LoggerMessage(EventId = 223, Level = LogLevel.Warning, Message = "The tip of the week was put off for ten minutes ({Fault})")]
    public static partial void TipsPutOff(ILogger logger, Type fault);

    [LoggerMessage(EventId = 241, Level = LogLevel.Information, Message = "Azure AI Language answers. Texts that people write are sent to it")]
    public static partial void CloudReady(ILogger logger);

    [LoggerMessage(EventId = 242, Level = LogLevel.Warning, Message = "Azure AI Language did not answer when the program started ({Fault}, status {Status}). People are answered without it")]
    public static partial void CloudNotReady(ILogger logger, Type fault, int status);

    [LoggerMessage(EventId = 243, Level = LogLevel.Warning, Message = "Azure AI Language failed with {Fault}; it was done without")]
    public static partial void CloudFault(ILogger logger, Type fault);

    [LoggerMessage(EventId = 244, Level = LogLevel.Warning, Message = "Azure AI Language is left alone for {Seconds} seconds")]
    public static partial void CloudLeftAlone(ILogger logger, int seconds);

    [LoggerMessage(EventId = 245, Level = LogLevel.Information, Message = "Azure AI Language is back")]
    public static partial void CloudBack(ILogger logger);

    [LoggerMessage(EventId = 251, Level = LogLevel.Warning, Message = "A message without a sure answer could not be counted ({Fault}); it is left out")]
    public static partial void UnansweredNotCounted(ILogger logger, Type fault);

    [LoggerMessage(EventId = 231, Level = LogLevel.Error, Message = "PostgreSQL is away ({Fault}). Until it is back, people are told that something went wrong, with 999 and 101")]
    public static partial void StateAway(ILogger logger, Type fault);

    [LoggerMessage(EventId = 232, Level = LogLevel.Warning, Message = "PostgreSQL no longer says what other instances write ({Fault}). Until it does, clients of Direct Line on this one may wait for what is said on another")]
    public static partial void ListenerLost(ILogger logger, Type fault);

    [LoggerMessage(EventId = 233, Level = LogLevel.Information, Message = "PostgreSQL says again what other instances write")]
    public static partial void ListenerBack(ILogger logger);
}

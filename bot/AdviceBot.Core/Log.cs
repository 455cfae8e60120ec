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

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "There is no sentence encoder in {Folder}: messages are understood by their words alone. Build with Node.js present to fetch it")]
    public static partial void NoEncoder(ILogger logger, string folder);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "The sentence encoder cannot be used: messages are understood by their words alone")]
    public static partial void EncoderFault(ILogger logger, Exception fault);

    [LoggerMessage(EventId = 6, Level = LogLevel.Information, Message = "Messages are understood by their words; learning their meaning")]
    public static partial void LearningMeaning(ILogger logger);

    [LoggerMessage(EventId = 7, Level = LogLevel.Information, Message = "Messages are understood by words and meaning, after {Milliseconds} ms; {Added} texts were new")]
    public static partial void MeaningLearnt(ILogger logger, long milliseconds, int added);

    [LoggerMessage(EventId = 8, Level = LogLevel.Warning, Message = "The embeddings cannot be stored in {Folder}; the next start will compute them again")]
    public static partial void EmbeddingsNotStored(ILogger logger, string folder);

    [LoggerMessage(EventId = 9, Level = LogLevel.Error, Message = "{Files} files have faults and go on being served as they were; the other changes are served")]
    public static partial void FilesHeldBack(ILogger logger, int files);
}

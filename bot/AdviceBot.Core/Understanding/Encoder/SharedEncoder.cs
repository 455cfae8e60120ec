using System.Globalization;
using AdviceBot.Core.Understanding.Learnt;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>The one sentence encoder of a program, opened when it is first needed. Without its file everything works by words alone.</summary>
/// <param name="options">Where it is, and whether it is waited for.</param>
/// <param name="logger">Is told what goes wrong.</param>
public sealed class SharedEncoder(IOptions<UnderstandingOptions> options, ILogger? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private readonly Lazy<EncoderFolder?> _folder = new(() => Open(options.Value.EncoderFolder, logger ?? NullLogger.Instance));

    /// <summary>Whether whoever learns with it waits until that is done.</summary>
    public bool IsWaitedFor => options.Value is { WaitForEncoder: true, EncoderFolder: not null };

    /// <summary>Whether there is an encoder at all.</summary>
    internal bool Exists => Try(folder => folder) is not null;

    /// <summary>Begins to open it, so that whoever needs it waits less.</summary>
    public void OpenAhead() => _ = Task.Run(() => Exists);

    /// <summary>The key of what is learnt from the same texts with the encoder.</summary>
    /// <param name="key">The key without it.</param>
    /// <returns>The key with it; the size of its file tells one encoder from another.</returns>
    internal string KeyWith(string key)
    {
        using var with = new LearningKey("meaning");
        with.Add(key);
        with.Add((Try(folder => folder)?.Size ?? 0).ToString(CultureInfo.InvariantCulture));
        return with.End();
    }

    /// <summary>How many of some texts were never encoded.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>The number; nought where there is no encoder.</returns>
    internal int CountNew(IEnumerable<string> texts) =>
        Try(folder => folder.OpenCache()) is { } cache ? texts.Count(text => !cache.Has(text)) : 0;

    /// <summary>Learns something with the encoder and stores the embeddings that were new.</summary>
    /// <param name="learn">Learns it.</param>
    /// <typeparam name="T">What is learnt.</typeparam>
    /// <returns>It, or null where there is no encoder or anything went wrong: that costs meaning, never the service.</returns>
    internal T? Use<T>(Func<EncoderLesson, T> learn)
        where T : class => Try(folder =>
        {
            var lesson = new EncoderLesson(folder);
            var learnt = learn(lesson);
            if (!lesson.Save()) Log.EmbeddingsNotStored(_logger, options.Value.EncoderFolder!);
            return learnt;
        });

    private T? Try<T>(Func<EncoderFolder, T> use)
        where T : class
    {
        try
        {
            return _folder.Value is { } folder ? use(folder) : null;
        }
#pragma warning disable CA1031 // Any fault at all: words go on alone.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.EncoderFault(_logger, fault);
            return null;
        }
    }

    private static EncoderFolder? Open(string? path, ILogger logger)
    {
        var folder = EncoderFolder.Open(path);
        if (folder is null) Log.NoEncoder(logger, path ?? string.Empty);
        return folder;
    }
}

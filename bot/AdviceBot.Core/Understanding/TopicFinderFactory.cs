using System.Diagnostics;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Understanding;

/// <summary>Trains finders. Equal content gives an equal finder.</summary>
/// <param name="options">Where the bands are cut, and where the encoder is.</param>
/// <param name="logger">Is told whether meaning is read.</param>
public sealed class TopicFinderFactory(IOptions<UnderstandingOptions> options, ILogger<TopicFinderFactory>? logger = null) : ITopicFinderFactory
{
    private readonly ILogger _logger = logger ?? NullLogger<TopicFinderFactory>.Instance;
    private readonly Lazy<EncoderFolder?> _folder = new(() => Open(options.Value.EncoderFolder, logger ?? NullLogger<TopicFinderFactory>.Instance));

    /// <inheritdoc/>
    public ITopicFinder Create(ContentSet content)
    {
        var lessons = Lessons.From(content);
        if (options.Value.EncoderFolder is null) return Train(lessons, content, null);
        if (options.Value.WaitForEncoder) return TrainWithMeaning(lessons, content) ?? Train(lessons, content, null);
        return new UpgradingTopicFinder(Train(lessons, content, null), Task.Run(() => TrainWithMeaning(lessons, content)));
    }

    private TopicFinder Train(Lessons lessons, ContentSet content, EncoderFolder? folder) =>
        new(lessons, TextModel.Learn(lessons, content.Teaching, folder), options.Value);

    // Runs beside the service: whatever goes wrong costs meaning, never the answers by words.
    private TopicFinder? TrainWithMeaning(Lessons lessons, ContentSet content)
    {
        try
        {
            if (_folder.Value is not { } folder) return null;
            Log.LearningMeaning(_logger);
            var watch = Stopwatch.StartNew();
            var before = folder.Cache.Added;
            var finder = Train(lessons, content, folder);
            Log.MeaningLearnt(_logger, watch.ElapsedMilliseconds, folder.Cache.Added - before);
            if (!folder.Cache.Save()) Log.EmbeddingsNotStored(_logger, options.Value.EncoderFolder!);
            return finder;
        }
#pragma warning disable CA1031 // Any fault at all: the finder by words goes on.
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

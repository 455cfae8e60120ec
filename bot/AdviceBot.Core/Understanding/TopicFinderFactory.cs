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
    // So many sentences are encoded in a fraction of a second: an edited page, not a first start.
    private const int FewSentences = 100;

    private readonly ILogger _logger = logger ?? NullLogger<TopicFinderFactory>.Instance;
    private readonly Lazy<EncoderFolder?> _folder = new(() => Open(options.Value.EncoderFolder, logger ?? NullLogger<TopicFinderFactory>.Instance));

    /// <inheritdoc/>
    public ITopicFinder Create(ContentSet content)
    {
        var texts = LessonTexts.Read(Lessons.From(content), content.Teaching);
        if (options.Value.EncoderFolder is null || OpenFolder() is not { } folder) return Train(texts, null);
        return options.Value.WaitForEncoder || texts.NewTo(folder.Cache) <= FewSentences
            ? TrainWithMeaning(texts, folder) ?? Train(texts, null)
            : new UpgradingTopicFinder(Train(texts, null), Task.Run(() => TrainWithMeaning(texts, folder)));
    }

    private TopicFinder Train(LessonTexts texts, EncoderFolder? folder) =>
        new(texts.Lessons, TextModel.Learn(texts, folder), options.Value);

    // Whatever goes wrong costs meaning, never the answers by words.
    private TopicFinder? TrainWithMeaning(LessonTexts texts, EncoderFolder folder)
    {
        try
        {
            Log.LearningMeaning(_logger);
            var watch = Stopwatch.StartNew();
            var before = folder.Cache.Added;
            var finder = Train(texts, folder);
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

    private EncoderFolder? OpenFolder()
    {
        try
        {
            return _folder.Value;
        }
#pragma warning disable CA1031 // A broken file: the finder by words goes on.
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

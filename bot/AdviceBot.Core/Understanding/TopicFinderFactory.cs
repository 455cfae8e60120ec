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
/// <param name="encoder">The encoder that others use too; null for one of its own.</param>
public sealed class TopicFinderFactory(
    IOptions<UnderstandingOptions> options, ILogger<TopicFinderFactory>? logger = null, SharedEncoder? encoder = null) : ITopicFinderFactory
{
    private readonly ILogger _logger = logger ?? NullLogger<TopicFinderFactory>.Instance;
    private readonly SharedEncoder _encoder = encoder ?? new SharedEncoder(options, logger);

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

    private TopicFinder? TrainWithMeaning(Lessons lessons, ContentSet content) => _encoder.Use(folder =>
    {
        Log.LearningMeaning(_logger);
        var watch = Stopwatch.StartNew();
        var before = folder.Cache.Added;
        var finder = Train(lessons, content, folder);
        Log.MeaningLearnt(_logger, watch.ElapsedMilliseconds, folder.Cache.Added - before);
        return finder;
    });
}

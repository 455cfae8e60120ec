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
    // So many sentences are encoded in a fraction of a second: an edited page, not a first start.
    private const int FewSentences = 100;

    private readonly ILogger _logger = logger ?? NullLogger<TopicFinderFactory>.Instance;
    private readonly SharedEncoder _encoder = encoder ?? new SharedEncoder(options, logger);

    /// <inheritdoc/>
    public ITopicFinder Create(ContentSet content)
    {
        var texts = LessonTexts.Read(Lessons.From(content), content.Teaching);
        if (options.Value.EncoderFolder is null || !_encoder.Exists) return Train(texts, null);
        return options.Value.WaitForEncoder || _encoder.CountNew(texts.Sentences.SelectMany(lesson => lesson)) <= FewSentences
            ? TrainWithMeaning(texts) ?? Train(texts, null)
            : new UpgradingTopicFinder(Train(texts, null), Task.Run(() => TrainWithMeaning(texts)));
    }

    private TopicFinder Train(LessonTexts texts, EncoderLesson? encoder) =>
        new(texts.Lessons, TextModel.Learn(texts, encoder), options.Value);

    private TopicFinder? TrainWithMeaning(LessonTexts texts) => _encoder.Use(encoder =>
    {
        Log.LearningMeaning(_logger);
        var watch = Stopwatch.StartNew();
        var before = encoder.Cache.Added;
        var finder = Train(texts, encoder);
        Log.MeaningLearnt(_logger, watch.ElapsedMilliseconds, encoder.Cache.Added - before);
        return finder;
    });
}

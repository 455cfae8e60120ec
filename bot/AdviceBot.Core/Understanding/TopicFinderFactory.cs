using System.Diagnostics;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Understanding;

/// <summary>Trains finders, or takes what was learnt from the same content before. Equal content gives an equal finder.</summary>
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

    /// <summary>How many classes one model tells apart; another number only to compare.</summary>
    internal int MostClasses { get; init; } = LabelTree.MostClasses;

    /// <inheritdoc/>
    public ITopicFinder Create(ContentSet content)
    {
        var lessons = Lessons.From(content);
        var key = LearningKey.Of(lessons, content.Teaching);
        var learnt = new LearntFolder(options);
        var texts = learnt.Lessons.GetOrAdd(key, lessons, content.Teaching);
        if (options.Value.EncoderFolder is null || !_encoder.Exists) return ByWords(texts, key, learnt);
        var withMeaning = _encoder.KeyWith(key);
        return options.Value.WaitForEncoder || learnt.Meaning.Has(withMeaning) || _encoder.CountNew(texts.Sentences.SelectMany(lesson => lesson)) <= FewSentences
            ? ByMeaning(texts, withMeaning, learnt) ?? ByWords(texts, key, learnt)
            : new UpgradingTopicFinder(ByWords(texts, key, learnt), Task.Run(() => ByMeaning(texts, withMeaning, learnt)));
    }

    private TopicFinder ByWords(LessonTexts texts, string key, LearntFolder learnt) =>
        new(texts.Lessons.Pack(), texts.Index, TextModel.Learn(texts, key, learnt.Words, MostClasses), options.Value);

    private TopicFinder? ByMeaning(LessonTexts texts, string key, LearntFolder learnt) => _encoder.Use(encoder =>
    {
        Log.LearningMeaning(_logger);
        var watch = Stopwatch.StartNew();
        var before = encoder.Added;
        var model = TextModel.LearnMeaning(texts, key, learnt.Meaning, encoder, MostClasses);
        Log.MeaningLearnt(_logger, watch.ElapsedMilliseconds, encoder.Added - before);
        return new TopicFinder(texts.Lessons.Pack(), texts.Index, model, options.Value, new LessonMeanings(_encoder, texts.Reader));
    });
}

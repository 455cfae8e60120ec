using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>The meanings of lessons, for those who ask why. Answering needs none of them, so they are not kept in memory.</summary>
/// <param name="encoder">The encoder.</param>
/// <param name="reader">What read the lessons.</param>
internal sealed class LessonMeanings(SharedEncoder encoder, LexicalReader reader)
{
    /// <summary>Opens the embeddings, which stay in memory while the result is held.</summary>
    /// <returns>Gives the meaning of a lesson, of length 1; nought where the encoder has gone wrong.</returns>
    public Func<Lesson, float[]> Open() => encoder.Use<Func<Lesson, float[]>>(with =>
    {
        var (cache, model) = (with.Cache, with.Encoder);
        return lesson => TextModel.Meaning(LessonTexts.SentencesOf(lesson, reader), cache, model);
    }) ?? (_ => new float[SentenceEncoder.Dimensions]);
}

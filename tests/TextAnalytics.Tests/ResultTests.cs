using Azure;
using Azure.AI.TextAnalytics;

namespace TextAnalytics.Tests;

/// <summary>The documented answers become the documented types, by the methods that wait and by those that do not.</summary>
public sealed class ResultTests : ServerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_language(bool isAsync)
    {
        var response = isAsync ? await Client().DetectLanguageAsync("Dzień dobry") : Client().DetectLanguage("Dzień dobry");

        Assert.Equal(("Polish", "pl", 0.97), (response.Value.Name, response.Value.Iso6391Name, response.Value.ConfidenceScore));
        Assert.Empty(response.Value.Warnings);
        Assert.Equal(200, response.GetRawResponse().Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Key_phrases_and_a_warning(bool isAsync)
    {
        Answer(DocumentedAnswers.KeyPhrases);
        var phrases = (isAsync ? await Client().ExtractKeyPhrasesAsync("x") : Client().ExtractKeyPhrases("x")).Value;

        Assert.Equal(["parcel", "text message"], phrases);
        var warning = Assert.Single(phrases.Warnings);
        Assert.True(warning.WarningCode == TextAnalyticsWarningCode.LongWordsInDocument);
        Assert.Equal("A word is long.", warning.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Personal_data_and_the_redacted_text(bool isAsync)
    {
        Answer(DocumentedAnswers.Pii);
        var entities = (isAsync ? await Client().RecognizePiiEntitiesAsync("x") : Client().RecognizePiiEntities("x")).Value;

        Assert.Equal("I am *** on ************", entities.RedactedText);
        Assert.Equal([("Ann", PiiEntityCategory.Person, null!, 0.9, 5, 3), ("020 7946 001", PiiEntityCategory.PhoneNumber, "UK", 0.8, 12, 12)],
            entities.Select(entity => (entity.Text, entity.Category, entity.SubCategory, entity.ConfidenceScore, entity.Offset, entity.Length)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sentiment(bool isAsync)
    {
        Answer(DocumentedAnswers.Sentiment);
        var sentiment = (isAsync ? await Client().AnalyzeSentimentAsync("x") : Client().AnalyzeSentiment("x")).Value;

        Assert.Equal((TextSentiment.Mixed, 0.5, 0.1, 0.4), (sentiment.Sentiment, sentiment.ConfidenceScores.Positive, sentiment.ConfidenceScores.Neutral, sentiment.ConfidenceScores.Negative));
        var sentence = Assert.Single(sentiment.Sentences);
        Assert.Equal((TextSentiment.Negative, "I am sad.", 0, 9), (sentence.Sentiment, sentence.Text, sentence.Offset, sentence.Length));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_batch_comes_back_in_its_own_order_with_its_errors_warnings_and_counts(bool isAsync)
    {
        Answer(DocumentedAnswers.Batch);
        TextDocumentInput[] documents = [new("a", "first"), new("b", "second") { Language = "xx" }, new("c", "my bank")];
        var options = new TextAnalyticsRequestOptions { IncludeStatistics = true };
        var results = (isAsync ? await Client().ExtractKeyPhrasesBatchAsync(documents, options) : Client().ExtractKeyPhrasesBatch(documents, options)).Value;

        Assert.Equal(["a", "b", "c"], results.Select(result => result.Id));
        Assert.Equal([false, true, false], results.Select(result => result.HasError));
        Assert.True(Assert.Single(results[0].KeyPhrases.Warnings).WarningCode == TextAnalyticsWarningCode.DocumentTruncated);
        Assert.Equal(["bank"], results[2].KeyPhrases);
        Assert.Equal((7, 1), (results[2].Statistics.CharacterCount, results[2].Statistics.TransactionCount));
        Assert.Equal((3, 2, 1, 2L), (results.Statistics.DocumentCount, results.Statistics.ValidDocumentCount, results.Statistics.InvalidDocumentCount, results.Statistics.TransactionCount));
        Assert.Equal("2022-10-01", results.ModelVersion);
        Assert.Equal("UnsupportedLanguageCode", (string)results[1].Error.ErrorCode);
        Assert.Equal(("Not a language: xx.", "language"), (results[1].Error.Message, results[1].Error.Target));
        Assert.Equal("There is no result for document b: UnsupportedLanguageCode.", Assert.Throws<InvalidOperationException>(() => results[1].KeyPhrases).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_document_in_error_is_a_failed_call_that_does_not_repeat_the_services_words(bool isAsync)
    {
        Answer(DocumentedAnswers.DocumentError);
        var fault = isAsync
            ? await Assert.ThrowsAsync<RequestFailedException>(() => Client().DetectLanguageAsync("x"))
            : Assert.Throws<RequestFailedException>(() => Client().DetectLanguage("x"));

        Assert.Equal(TextAnalyticsErrorCode.InvalidDocument, fault.ErrorCode);
        Assert.Equal("The service could not read the document: InvalidDocument.", fault.Message);
    }

    [Fact]
    public async Task No_document_and_no_text_are_refused_before_anything_is_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client().DetectLanguageBatchAsync(Array.Empty<string>()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client().DetectLanguageAsync(null));
        Assert.Throws<ArgumentNullException>(() => new TextDocumentInput("a", null));
        Assert.Empty(Server.Requests);
    }
}

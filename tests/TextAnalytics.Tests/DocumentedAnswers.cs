namespace TextAnalytics.Tests;

/// <summary>Answers in the shapes that the service's documentation gives for API version 2023-04-01, with texts of our own.</summary>
internal static class DocumentedAnswers
{
    public const string Language = """
        {"kind":"LanguageDetectionResults","results":{"documents":[{"id":"0","detectedLanguage":{"name":"Polish","iso6391Name":"pl","confidenceScore":0.97},"warnings":[]}],"errors":[],"modelVersion":"2022-10-01"}}
        """;

    public const string KeyPhrases = """
        {"kind":"KeyPhraseExtractionResults","results":{"documents":[{"id":"0","keyPhrases":["parcel","text message"],"warnings":[{"code":"LongWordsInDocument","message":"A word is long."}]}],"errors":[],"modelVersion":"2022-10-01"}}
        """;

    public const string Pii = """
        {"kind":"PiiEntityRecognitionResults","results":{"documents":[{"redactedText":"I am *** on ************","id":"0","entities":[{"text":"Ann","category":"Person","offset":5,"length":3,"confidenceScore":0.9},{"text":"020 7946 001","category":"PhoneNumber","subcategory":"UK","offset":12,"length":12,"confidenceScore":0.8}],"warnings":[]}],"errors":[],"modelVersion":"2023-09-01"}}
        """;

    public const string Sentiment = """
        {"kind":"SentimentAnalysisResults","results":{"documents":[{"id":"0","sentiment":"mixed","confidenceScores":{"positive":0.5,"neutral":0.1,"negative":0.4},"sentences":[{"sentiment":"negative","confidenceScores":{"positive":0,"neutral":0.1,"negative":0.9},"offset":0,"length":9,"text":"I am sad."}],"warnings":[]}],"errors":[],"modelVersion":"2022-10-01"}}
        """;

    /// <summary>Results in another order than the documents came, one document in error, and counts.</summary>
    public const string Batch = """
        {"kind":"KeyPhraseExtractionResults","results":{"statistics":{"documentsCount":3,"validDocumentsCount":2,"erroneousDocumentsCount":1,"transactionsCount":2},"documents":[{"id":"c","keyPhrases":["bank"],"statistics":{"charactersCount":7,"transactionsCount":1},"warnings":[]},{"id":"a","keyPhrases":[],"statistics":{"charactersCount":5,"transactionsCount":1},"warnings":[{"code":"DocumentTruncated","message":"Cut."}]}],"errors":[{"id":"b","error":{"code":"InvalidArgument","message":"Invalid language code.","innererror":{"code":"UnsupportedLanguageCode","message":"Not a language: xx.","target":"language"}}}],"modelVersion":"2022-10-01"}}
        """;

    /// <summary>One document, in error.</summary>
    public const string DocumentError = """
        {"kind":"LanguageDetectionResults","results":{"documents":[],"errors":[{"id":"0","error":{"code":"InvalidArgument","message":"Secret words of the text.","innererror":{"code":"InvalidDocument","message":"Secret words of the text."}}}],"modelVersion":"2022-10-01"}}
        """;

    public const string ErrorBody = """{"error":{"code":"429","message":"Rate limit is exceeded."}}""";
}

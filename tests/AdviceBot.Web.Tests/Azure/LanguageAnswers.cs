using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdviceBot.Web.Tests.Azure;

/// <summary>Answers of the service to whatever it is asked, in the documented shapes.</summary>
internal static class LanguageAnswers
{
    private static readonly HashSet<string> Small = [.. "a an the i me my he she it we you they his her and or but to of in on at for with is am are was were do did not that this".Split(' ')];

    /// <summary>The text of the one document.</summary>
    public static string TextOf(RecordedRequest request) => (string)JsonNode.Parse(request.Body)!["analysisInput"]!["documents"]![0]!["text"]!;

    public static string KindOf(RecordedRequest request) => (string)JsonNode.Parse(request.Body)!["kind"]!;

    /// <summary>An answer with the document's own id.</summary>
    public static string To(RecordedRequest request, string language = "en", Func<string, IEnumerable<string>>? phrases = null) => KindOf(request) switch
    {
        "LanguageDetection" => Results(request, "\"detectedLanguage\":" + JsonSerializer.Serialize(new { name = "Some language", iso6391Name = language, confidenceScore = 1.0 })),
        "KeyPhraseExtraction" => Results(request, "\"keyPhrases\":" + JsonSerializer.Serialize((phrases ?? OwnWords)(TextOf(request)))),
        var other => throw new InvalidOperationException(other),
    };

    /// <summary>A document in error.</summary>
    public static string Error(RecordedRequest request, string message) => $$$"""
        {"kind":"{{{KindOf(request)}}}Results","results":{"documents":[],"errors":[{"id":"0","error":{"code":"InvalidArgument","message":{{{JsonSerializer.Serialize(message)}}} } }],"modelVersion":"1"}}
        """;

    /// <summary>The longer runs of words between small ones, as the service takes them.</summary>
    public static IEnumerable<string> OwnWords(string text)
    {
        var run = new List<string>();
        foreach (var word in text.Split([' ', '\n', '.', ',', '?', '!'], StringSplitOptions.RemoveEmptyEntries).Append("the"))
        {
            if (!Small.Contains(word.ToLowerInvariant())) run.Add(word);
            else if (run.Count > 0)
            {
                yield return string.Join(' ', run);
                run.Clear();
            }
        }
    }

    private static string Results(RecordedRequest request, string result) => $$$"""
        {"kind":"{{{KindOf(request)}}}Results","results":{"documents":[{"id":"0",{{{result}}},"warnings":[]}],"errors":[],"modelVersion":"1"}}
        """;
}

using System.Text.Json;
using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Tests.Understanding;

namespace AdviceBot.Core.Tests.Languages;

/// <summary>Messages that were never used to build the detector, and a detector of this repository's content.</summary>
internal static class HeldOut
{
    private static readonly Lazy<ILanguageDetector> Learnt = new(() => new LanguageDetectorFactory().Create(RepositoryContent.Content));

    public static ILanguageDetector Detector => Learnt.Value;

    public static IEnumerable<string> Codes =>
        Directory.EnumerateFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Repository.Root, "tests", "evaluation", "languages");

    public static IReadOnlyList<string> Read(string code) =>
        [.. File.ReadLines(Path.Combine(Folder, code + ".jsonl")).Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("text").GetString()!)];

    /// <summary>The English that stands in the content; the Welsh examples of an urgent rule are not English.</summary>
    public static IEnumerable<string> EnglishOfContent(ContentSet content) =>
        content.Topics.Values.SelectMany(topic => topic.Questions.Concat(topic.Not).Concat(topic.Tests))
            .Concat(content.UrgentRules.Values.Where(rule => rule.Id != "welsh-emergency").SelectMany(rule => rule.Fires.Concat(rule.Quiet)))
            .Concat(content.Teaching.Outside)
            .Concat(content.Replies.Values.SelectMany(reply => reply.Says));
}

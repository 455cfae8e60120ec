using System.Text.Json;

namespace AdviceBot.Evaluation;

/// <summary>A message and the topic it belongs to; null where no topic answers it.</summary>
internal sealed record LabelledMessage(string Text, string? Topic)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static List<LabelledMessage> Read(FileInfo file) =>
        [.. File.ReadLines(file.FullName)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<LabelledMessage>(line, Json)!)];
}

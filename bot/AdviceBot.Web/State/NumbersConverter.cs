using System.Globalization;
using Newtonsoft.Json;

namespace AdviceBot.Web.State;

/// <summary>
/// Lists of numbers in stored state, as one text with spaces between them: as an array, every number was an object while it was written and
/// again while it was read. An array, as it was written before, is understood too.
/// </summary>
internal sealed class NumbersConverter : JsonConverter<IList<int>>
{
    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, IList<int>? value, JsonSerializer serializer)
    {
        if (value is null) writer.WriteNull();
        else writer.WriteValue(string.Join(' ', value));
    }

    /// <inheritdoc/>
    /// <exception cref="JsonSerializationException">It holds something else than numbers.</exception>
    public override IList<int> ReadJson(JsonReader reader, Type objectType, IList<int>? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var numbers = new List<int>();
        if (reader.TokenType == JsonToken.StartArray)
        {
            while (reader.ReadAsInt32() is { } number) numbers.Add(number);
            return numbers;
        }

        var text = reader.Value as string ?? throw Fault();
        if (text.Length == 0) return numbers;
        foreach (var part in text.AsSpan().Split(' '))
        {
            numbers.Add(int.TryParse(text.AsSpan(part), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Fault());
        }

        return numbers;
    }

    private static JsonSerializationException Fault() => new("Conversation state has something else where numbers should be.");
}

using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;

namespace AdviceBot.Web.State;

/// <summary>
/// Lists of whole numbers in stored state, as one text with spaces between them: as an array, every number was an object while it was written and
/// again while it was read. An array, as it was written before, is understood too.
/// </summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
internal sealed class NumbersConverter<T> : JsonConverter<IList<T>>
    where T : struct, IBinaryInteger<T>
{
    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, IList<T>? value, JsonSerializer serializer)
    {
        if (value is null) writer.WriteNull();
        else writer.WriteValue(string.Join(' ', value));
    }

    /// <inheritdoc/>
    /// <exception cref="JsonSerializationException">It holds something else than numbers.</exception>
    public override IList<T> ReadJson(JsonReader reader, Type objectType, IList<T>? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var numbers = new List<T>();
        if (reader.TokenType == JsonToken.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonToken.EndArray) numbers.Add(OfArray(reader.Value));
            return numbers;
        }

        var text = reader.Value as string ?? throw Fault();
        if (text.Length == 0) return numbers;
        foreach (var part in text.AsSpan().Split(' '))
        {
            numbers.Add(T.TryParse(text.AsSpan(part), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Fault());
        }

        return numbers;
    }

    private static T OfArray(object? value) =>
        value is long number && T.CreateTruncating(number) is var fits && long.CreateTruncating(fits) == number ? fits : throw Fault();

    private static JsonSerializationException Fault() => new("Conversation state has something else where numbers should be.");
}

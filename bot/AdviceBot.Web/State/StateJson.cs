using System.Globalization;
using System.Text;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Topics;
using AdviceBot.Dialogs.Turns;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdviceBot.Web.State;

/// <summary>State as JSON text with the names of its types, which <see cref="StateTypes"/> restricts.</summary>
internal static class StateJson
{
    private const int UsualLength = 4 * 1024;
    private const int LongestKept = 64 * 1024;

    // What a thread has written with, for its next state; taken while it is in use.
    [ThreadStatic]
    private static StringBuilder? used;

    // What the dialogs and the record call their values: each is one text in the program, and not one for each state that is read.
    private static readonly DefaultJsonNameTable Names = NamesInState();

    // One serializer for all: it keeps nothing of what it reads or writes.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,
        SerializationBinder = new StateTypes(),
        ContractResolver = new NumbersResolver(),
        NullValueHandling = NullValueHandling.Ignore,
        DefaultValueHandling = DefaultValueHandling.Ignore,
        MaxDepth = 64,
    });

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="JsonSerializationException">A type in it is not one that state may hold.</exception>
    public static string Write(object value) => Write(value, static json => json.ToString());

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="take">Takes the JSON text, which is gone afterwards.</param>
    /// <typeparam name="T">What is made of the text.</typeparam>
    /// <returns>What was made of it.</returns>
    /// <exception cref="JsonSerializationException">A type in it is not one that state may hold.</exception>
    public static T Write<T>(object value, Func<StringBuilder, T> take)
    {
        var builder = used ?? new StringBuilder(UsualLength);
        used = null;
        using var text = new StringWriter(builder, CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { ArrayPool = JsonBuffers.Instance };
        Serializer.Serialize(writer, value, typeof(object));
        var taken = take(builder);
        if (builder.Capacity <= LongestKept) used = builder.Clear();
        return taken;
    }

    private static DefaultJsonNameTable NamesInState()
    {
        var names = new DefaultJsonNameTable();
        string[] ofDialogs = ["$type", "dialogs", "dialogStack", "id", "state", "options", "values", "value", "stepIndex", "Prompt", "Choices", "AttemptCount", "type", "text", "inputHint"];
        var ofRecords = new[] { typeof(ConversationRecord), typeof(UrgentTrail), typeof(TopicProgress), typeof(StateBag) }.SelectMany(type => type.GetProperties()).Select(property => property.Name);
        foreach (var name in ofDialogs.Concat(ofRecords)) names.Add(name);
        return names;
    }

    /// <summary>Reads what <see cref="Write(object)"/> wrote.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">A type in it is not one that state may hold, or it is no JSON.</exception>
    public static object Read(string json)
    {
        using var text = new StringReader(json);
        return Read(text);
    }

    /// <summary>Reads what <see cref="Write(object)"/> wrote.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">A type in it is not one that state may hold, or it is no JSON.</exception>
    public static object Read(ReadOnlySpan<byte> utf8)
    {
        // No text has more letters than bytes.
        var letters = JsonBuffers.Instance.Rent(utf8.Length);
        try
        {
            using var text = new LettersReader(letters, Encoding.UTF8.GetChars(utf8, letters));
            return Read(text);
        }
        finally
        {
            JsonBuffers.Instance.Return(letters);
        }
    }

    private static object Read(TextReader json)
    {
        using var reader = new JsonTextReader(json) { ArrayPool = JsonBuffers.Instance, PropertyNameTable = Names };
        return Serializer.Deserialize<object>(reader)!;
    }

    // Which converter a type has is found out once. A serializer's own list of them is gone through for every object.
    private sealed class NumbersResolver : DefaultContractResolver
    {
        private static readonly JsonConverter[] Converters = [new NumbersConverter<int>(), new NumbersConverter<long>()];

        protected override JsonConverter? ResolveContractConverter(Type objectType) =>
            Array.Find(Converters, converter => converter.CanConvert(objectType)) ?? base.ResolveContractConverter(objectType);
    }
}

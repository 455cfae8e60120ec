using System.Reflection;
using AdviceBot.Core.Content;
using AdviceBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdviceBot.Web.State;

/// <summary>
/// The types that stored state may name: the assistant's, the SDK's, whatever is made to be stored, and plain collections of these.
/// Any other name is refused, so that a store that somebody has changed cannot make the program construct what it likes.
/// </summary>
internal sealed class StateTypes : ISerializationBinder
{
    private static readonly HashSet<Assembly> Assemblies =
        [typeof(Topic).Assembly, typeof(RootDialog).Assembly, typeof(BotState).Assembly, typeof(DialogState).Assembly, typeof(Activity).Assembly];

    private static readonly HashSet<Type> Collections =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(IDictionary<,>), typeof(IReadOnlyList<>), typeof(KeyValuePair<,>), typeof(Nullable<>)];

    private static readonly HashSet<Type> Values =
        [typeof(object), typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(Uri)];

    private readonly DefaultSerializationBinder _names = new();

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        Refuse(serializedType, serializedType.Name);
        _names.BindToName(serializedType, out assemblyName, out typeName);
    }

    public Type BindToType(string? assemblyName, string typeName)
    {
        var type = _names.BindToType(assemblyName, typeName);
        Refuse(type, typeName);
        return type;
    }

    private static void Refuse(Type type, string name)
    {
        if (!IsAllowed(type)) throw new JsonSerializationException($"Conversation state may not hold the type {name}.");
    }

    private static bool IsAllowed(Type type)
    {
        if (type.IsArray) return IsAllowed(type.GetElementType()!);
        if (type.IsGenericType) return Collections.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsAllowed);
        return type.IsPrimitive || Values.Contains(type) || Assemblies.Contains(type.Assembly) || typeof(IStoreItem).IsAssignableFrom(type);
    }
}

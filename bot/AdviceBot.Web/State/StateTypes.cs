using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AdviceBot.Core.Content;
using AdviceBot.Dialogs;
using AdviceBot.Dialogs.Topics;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdviceBot.Web.State;

/// <summary>
/// The types that stored state may name: the assistant's, the SDK's, and plain collections of these. A name is taken apart and looked up
/// among them; nothing is loaded to find out what it means, so that a store that somebody has changed cannot make the program do so.
/// What every conversation holds has a short name, for names were the greater part of a state. Its long name is understood too: a program
/// of before there were short names wrote that one.
/// </summary>
internal sealed partial class StateTypes : ISerializationBinder
{
    private static readonly Assembly[] Assemblies =
        [typeof(Topic).Assembly, typeof(RootDialog).Assembly, typeof(BotState).Assembly, typeof(DialogState).Assembly, typeof(Activity).Assembly];

    private static readonly Type[] Collections =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(IDictionary<,>), typeof(IReadOnlyList<>), typeof(KeyValuePair<,>), typeof(Nullable<>)];

    private static readonly Type[] Values =
    [
        typeof(object), typeof(string), typeof(bool), typeof(char), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long),
        typeof(ulong), typeof(float), typeof(double), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(Uri),
    ];

    private static readonly Dictionary<Type, string> ShortNames = new()
    {
        [typeof(StateBag)] = "bag",
        [typeof(ConversationRecord)] = "record",
        [typeof(DialogState)] = "dialogs",
        [typeof(PromptOptions)] = "prompt",
        [typeof(TopicProgress)] = "progress",
        [typeof(Dictionary<string, object>)] = "map",
        [typeof(List<string>)] = "texts",
        [typeof(List<int>)] = "numbers",
        [typeof(List<Choice>)] = "choices",
        [typeof(List<Attachment>)] = "attachments",
        [typeof(List<Entity>)] = "entities",
    };

    private readonly ConcurrentDictionary<Type, string> _names = new(ShortNames);
    private readonly ConcurrentDictionary<(string?, string), Type> _known = new(ShortNames.Select(name => KeyValuePair.Create(((string?)null, name.Value), name.Key)));

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        // The whole name as one text, which is then written as it is: put together for every object, it was a sixth of what a turn allocated.
        assemblyName = null;
        typeName = _names.GetOrAdd(serializedType, static type => IsAllowed(type) ? Details().Replace(type.AssemblyQualifiedName!, string.Empty) : throw Refusal(type.Name));
    }

    public Type BindToType(string? assemblyName, string typeName)
    {
        if (_known.TryGetValue((assemblyName, typeName), out var known)) return known;
        if (LongNames.Find($"{typeName}, {assemblyName}") is not { } type) throw Refusal(typeName);
        return _known[(assemblyName, typeName)] = type;
    }

    // A name is as good with another version of the program or the runtime.
    [GeneratedRegex(@", (Version|Culture|PublicKeyToken)=[^,\]]+")]
    private static partial Regex Details();

    private static JsonSerializationException Refusal(string name) => new($"Conversation state may not hold the type {name}.");

    private static bool IsAllowed(Type type)
    {
        if (type.IsArray) return IsAllowed(type.GetElementType()!);
        if (type.IsGenericType) return Collections.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsAllowed);
        return Values.Contains(type) || Assemblies.Contains(type.Assembly);
    }

    // By itself, so that what takes names apart is loaded only where one comes that has no short name, and not because it might be inlined.
    private static class LongNames
    {
        private const int MostNested = 8;

        private static readonly TypeNameParseOptions Limits = new() { MaxNodes = 32 };

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static Type? Find(string name) => TypeName.TryParse(name, out var parsed, Limits) ? Find(parsed, 0) : null;

        private static Type? Find(TypeName name, int depth)
        {
            if (depth > MostNested) return null;
            if (name.IsSZArray) return Find(name.GetElementType(), depth + 1)?.MakeArrayType();
            if (name.IsConstructedGenericType) return FindCollection(name, depth);
            if (!name.IsSimple) return null;
            return Array.Find(Values, type => IsNamed(type, name))
                ?? Array.Find(Assemblies, assembly => assembly.GetName().Name == name.AssemblyName?.Name)?.GetType(name.FullName);
        }

        private static Type? FindCollection(TypeName name, int depth)
        {
            var arguments = name.GetGenericArguments().Select(argument => Find(argument, depth + 1)).ToArray();
            return arguments.Contains(null) ? null : Array.Find(Collections, type => IsNamed(type, name.GetGenericTypeDefinition()))?.MakeGenericType(arguments!);
        }

        private static bool IsNamed(Type type, TypeName name) => type.FullName == name.FullName && type.Assembly.GetName().Name == name.AssemblyName?.Name;
    }
}

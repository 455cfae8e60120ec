using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Type names for a storage outside the process: only the listed types are read back, and none is loaded to find out.
/// Listed means this very type: <c>List&lt;Choice&gt;</c> is not allowed by <c>Choice</c>.
/// </summary>
public partial class AllowedTypesSerializationBinder : DefaultSerializationBinder
{
    private readonly ConcurrentDictionary<string, byte> denied = new();

    public AllowedTypesSerializationBinder(IList<Type> allowedTypes = null) => AllowedTypes = allowedTypes ?? [];

    public IList<Type> AllowedTypes { get; }

    /// <summary>Names the type; one that is not listed is remembered for <see cref="Verify"/>.</summary>
    public override void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        base.BindToName(serializedType, out assemblyName, out typeName);
        if (!AllowedTypes.Contains(serializedType))
            denied.TryAdd(serializedType.ToString(), 0);
    }

    /// <summary>The listed type of that name; null, which Newtonsoft.Json refuses, for any other.</summary>
    public override Type BindToType(string assemblyName, string typeName)
    {
        var name = Plain($"{typeName}, {assemblyName}");
        var allowed = AllowedTypes.FirstOrDefault(type => Plain(type.AssemblyQualifiedName) == name);
        if (allowed is null)
            denied.TryAdd(name, 0);
        return allowed;
    }

    /// <exception cref="InvalidOperationException">A type was written or read that is not listed.</exception>
    public void Verify()
    {
        if (!denied.IsEmpty)
            throw new InvalidOperationException(
                $"These types are not allowed in stored state: {string.Join("; ", denied.Keys.Order())}. Add them to AllowedTypes.");
    }

    private static string Plain(string name) => AssemblyDetails().Replace(name, string.Empty);

    [GeneratedRegex(@", (Version|Culture|PublicKeyToken)=[^,\]]+")]
    private static partial Regex AssemblyDetails();
}

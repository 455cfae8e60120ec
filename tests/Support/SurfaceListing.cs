using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace AdviceBot.Tests.Support;

/// <summary>The public and protected surface of an assembly, in the line format of the listing of the real SDK.</summary>
internal static class SurfaceListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>By full type name: the type's own line, then its members, sorted.</summary>
    public static SortedDictionary<string, List<string>> Of(Assembly assembly)
    {
        var surface = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var type in assembly.GetTypes().Where(IsVisible))
        {
            var lines = new List<string> { Header(type) };
            if (!typeof(Delegate).IsAssignableFrom(type))
                lines.AddRange(Members(type).Order(StringComparer.Ordinal));
            surface[$"{type.Namespace} {Nested(type)}"] = lines;
        }

        return surface;
    }

    public static string Text(SortedDictionary<string, List<string>> surface) => string.Concat(
        surface.Select(type => $"## {type.Key}\n{type.Value[0]}\n{string.Concat(type.Value.Skip(1).Select(m => $"    {m}\n"))}\n"));

    private static bool IsVisible(Type type) =>
        !type.IsDefined(typeof(CompilerGeneratedAttribute))
        && (type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)));

    private static bool IsVisible(MethodBase? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static string Header(Type type)
    {
        var access = type.IsNestedFamily ? "protected " : "public ";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"{access}delegate {Name(invoke.ReturnType)} {Nested(type)}({Parameters(invoke)});";
        }

        if (type.IsEnum)
            return $"{access}enum {Nested(type)}";
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var own = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) ? [b] : Array.Empty<Type>();
        var inherited = type.GetInterfaces().SelectMany(i => i.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        var bases = own.Concat(type.GetInterfaces().Except(inherited)).Select(Name).Order(StringComparer.Ordinal).ToList();
        var list = bases.Count > 0 ? " : " + string.Join(", ", bases) : string.Empty;
        return $"{access}{kind} {Nested(type)}{list}{Constraints(type.GetGenericArguments())}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name =>
                $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        return type.GetConstructors(Declared).Where(c => IsVisible(c) && !c.IsStatic)
            .Select(c => $"{Access(c)}{type.Name.Split('`')[0]}({Parameters(c)});")
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(Field))
            .Concat(type.GetProperties(Declared).Where(p => IsVisible(p.GetMethod) || IsVisible(p.SetMethod)).Select(Property))
            .Concat(type.GetMethods(Declared).Where(m => IsVisible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
                .Select(Method));
    }

    private static string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "public " : "protected ";
        return field.IsLiteral
            ? $"{access}const {Name(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())};"
            : $"{access}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name};";
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = (IsVisible(property.GetMethod) ? "get; " : "") + (IsVisible(property.SetMethod) ? "set; " : "");
        var method = IsVisible(property.GetMethod) ? property.GetMethod! : property.SetMethod!;
        var json = property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName is { } name ? $"  // json: {name}"
            : property.IsDefined(typeof(JsonExtensionDataAttribute)) ? "  // json: extension data"
            : KeptInField(property) ? "  // json: extension data"
            : property.IsDefined(typeof(JsonIgnoreAttribute)) ? "  // json: ignored"
            : string.Empty;
        return $"{Access(method)}{Name(property.PropertyType)} {property.Name} {{ {accessors}}}{json}";
    }

    // On the wire it is the same whether the attribute is on the property or on the field behind it.
    private static bool KeptInField(PropertyInfo property) =>
        property.DeclaringType!.GetFields(Declared).Any(field => field.IsDefined(typeof(JsonExtensionDataAttribute))
            && field.FieldType == property.PropertyType
            && field.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase));

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;
        var constraints = method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : string.Empty;
        return $"{Access(method)}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)}){constraints};";
    }

    private static string Access(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface)
            return string.Empty;
        var access = method.IsPublic ? "public " : method.IsFamilyOrAssembly ? "protected internal " : "protected ";
        if (method.IsStatic)
            return access + "static ";
        if (method is not MethodInfo info || !method.IsVirtual || method.IsFinal)
            return access;
        if (info.GetBaseDefinition() != info)
            return access + "override ";
        return access + (method.IsAbstract ? "abstract " : "virtual ");
    }

    private static string Parameters(MethodBase method)
    {
        var self = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        return self + string.Join(", ", method.GetParameters().Select(p =>
            (p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : p.IsOut ? "out " : "")
            + $"{Name(p.ParameterType)} {p.Name}"
            + (p.HasDefaultValue ? $" = {Default(p)}" : "")));
    }

    private static string Default(ParameterInfo parameter) =>
        parameter.DefaultValue is null && parameter.ParameterType.IsValueType ? "default" : Literal(parameter.DefaultValue);

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(Type[] arguments) => string.Concat(arguments.Where(a => a.IsGenericParameter).Select(argument =>
    {
        var terms = argument.GetGenericParameterConstraints().Select(Name).ToList();
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            terms.Insert(0, "class");
        return terms.Count > 0 ? $" where {argument.Name} : {string.Join(", ", terms)}" : string.Empty;
    }));

    private static string Nested(Type type) =>
        (type.IsNested ? Nested(type.DeclaringType!) + "." : "") + Simple(type);

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Name(inner) + "?";
        return type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." + Simple(type) : Simple(type);
    }

    private static string Simple(Type type)
    {
        if (type.IsGenericType)
            return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        if (type.Namespace != "System" || type.IsEnum || type.IsGenericParameter)
            return type.Name;
        return type.Name switch
        {
            nameof(String) => "string",
            nameof(Object) => "object",
            nameof(Boolean) => "bool",
            nameof(Int32) => "int",
            nameof(Int64) => "long",
            nameof(UInt32) => "uint",
            nameof(Single) => "float",
            nameof(Double) => "double",
            "Void" => "void",
            var other => other,
        };
    }
}

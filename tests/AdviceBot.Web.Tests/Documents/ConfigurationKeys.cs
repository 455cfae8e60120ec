using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AdviceBot.Core;
using AdviceBot.Dialogs;

namespace AdviceBot.Web.Tests.Documents;

/// <summary>Every configuration key that the program reads, found in its options classes and in its source.</summary>
internal static partial class ConfigurationKeys
{
    private static readonly Assembly[] Program = [typeof(KnowledgeBaseStore).Assembly, typeof(RootDialog).Assembly, typeof(global::Program).Assembly];

    /// <summary>The keys, each with its default where an options class gives one.</summary>
    public static SortedDictionary<string, string?> All { get; } = new(OfOptions().Concat(OfSource().Select(key => (key, Default: (string?)null)))
        .GroupBy(pair => pair.key, pair => pair.Default).ToDictionary(same => same.Key, same => same.FirstOrDefault(text => text is not null)), StringComparer.Ordinal);

    private static IEnumerable<(string key, string? Default)> OfOptions() =>
        from type in Program.SelectMany(assembly => assembly.GetTypes())
        where type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is { IsLiteral: true }
        let section = (string)type.GetField("Section")!.GetRawConstantValue()!
        let fresh = Activator.CreateInstance(type)
        from property in type.GetProperties()
        where property.CanWrite
        select ($"{section}:{property.Name}", TextOf(property.GetValue(fresh)));

    private static string? TextOf(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => text,
        IConvertible number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static IEnumerable<string> OfSource()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "bot"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)))
        {
            var source = File.ReadAllText(file);
            foreach (Match read in Reading().Matches(source))
            {
                // A key that only passes through, and the host's own name of the environment.
                if (read.Groups[1].Value is not ("key" or "HostDefaults.EnvironmentKey")) yield return Resolve(read.Groups[1].Value, source, file);
            }

            foreach (Match read in Helper().Matches(source)) yield return read.Groups[1].Value;
        }
    }

    private static string Resolve(string expression, string source, string file)
    {
        if (expression.StartsWith('"')) return expression.Trim('"');
        if (expression.StartsWith("nameof(", StringComparison.Ordinal)) return expression[(expression.LastIndexOf('.') + 1)..];
        if (Regex.Match(source, $"const string {Regex.Escape(expression)} = \"([^\"]+)\"") is { Success: true } constant) return constant.Groups[1].Value;
        var parts = expression.Split('.');
        var field = Program.SelectMany(assembly => assembly.GetTypes()).FirstOrDefault(type => parts.Length == 2 && type.Name == parts[0])?.GetField(parts[^1], BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        Assert.True(field is { IsLiteral: true }, $"{file} reads configuration by {expression}, which this test cannot follow. Name the key by a constant.");
        return (string)field.GetRawConstantValue()!;
    }

    [GeneratedRegex(@"onfiguration(?:>\(\))?(?:\.GetValue(?:<\w+>)?\(|\.GetSection\(|\.GetConnectionString\(|\[)([^,)\]]+)")]
    private static partial Regex Reading();

    // The subset's own way to read an address or a value of a cloud.
    [GeneratedRegex(@"= (?:Value|Address)\(""(\w+)""")]
    private static partial Regex Helper();
}

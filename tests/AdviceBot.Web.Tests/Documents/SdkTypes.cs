using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using AdviceBot.Dialogs;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Web.Tests.Documents;

/// <summary>The Bot Framework's types that the assistant uses.</summary>
internal static class SdkTypes
{
    private const string Namespace = "Microsoft.Bot.";

    /// <summary>The source that a move to another SDK would touch.</summary>
    public static IEnumerable<string> SourceLines { get; } =
    [
        .. from project in (string[])["AdviceBot.Dialogs", "AdviceBot.Web"]
           let folder = Path.Combine(Repository.Root, "bot", project)
           from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
           where !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal)
           from line in File.ReadLines(file)
           select line,
    ];

    /// <summary>Every type by its full name.</summary>
    /// <returns>The types that the two assemblies refer to, and the classes of constants, which a compiler leaves no trace of.</returns>
    public static SortedSet<string> InUse() => new([.. ReferredTo(typeof(RootDialog).Assembly.Location), .. ReferredTo(typeof(Program).Assembly.Location), .. Constants()], StringComparer.Ordinal);

    /// <summary>The types that an assembly refers to.</summary>
    /// <param name="assembly">The assembly's file.</param>
    /// <returns>Their full names.</returns>
    public static List<string> ReferredTo(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{Regex.Replace(metadata.GetString(type.Name), @"`\d", "<>")}")
                .Where(name => name.StartsWith(Namespace, StringComparison.Ordinal)),
        ];
    }

    private static IEnumerable<string> Constants()
    {
        var source = string.Join('\n', SourceLines);
        return from assembly in (System.Reflection.Assembly[])[.. new[] { typeof(ActivityTypes), typeof(DialogEvents), typeof(Channels) }.Select(type => type.Assembly).Distinct()]
               from type in assembly.GetExportedTypes()
               where type is { IsEnum: false, Namespace: not null } && type.Namespace.StartsWith(Namespace.TrimEnd('.'), StringComparison.Ordinal)
               where type.GetFields().Length > 0 && type.GetFields().All(field => field.IsLiteral)
               where Regex.IsMatch(source, $@"(?<![\w.]){type.Name}\.[A-Z]")
               select type.FullName;
    }
}

using System.Text.RegularExpressions;

namespace BotBuilder.Tests;

/// <summary>The listing of the real SDK's surface, which lies beside the checkout and not in it.</summary>
internal sealed partial class RealSurface
{
    private const string Variable = "SDK_API_FILE";

    private readonly Dictionary<string, (string Header, HashSet<string> Members)> types = [];

    private RealSurface(IEnumerable<string> lines)
    {
        var (space, type) = (string.Empty, string.Empty);
        foreach (var line in lines)
        {
            if (line.StartsWith("## namespace ", StringComparison.Ordinal))
            {
                space = line["## namespace ".Length..];
            }
            else if (TypeLine().Match(line) is { Success: true } match)
            {
                type = $"{space} {match.Groups["name"].Value}";
                types[type] = (Plain(line), []);
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                types[type].Members.Add(Plain(line.Trim()));
            }
        }
    }

    public int Count => types.Count;

    /// <summary>The listing named by SDK_API_FILE, else the one in a folder shared/reference beside any folder above; null without one.</summary>
    public static RealSurface? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return new RealSurface(File.ReadLines(named));
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "reference", "sdk-api.txt");
            if (File.Exists(file))
                return new RealSurface(File.ReadLines(file));
        }

        return null;
    }

    /// <summary>What of a type of ours the real SDK does not have; empty when all is there.</summary>
    public IEnumerable<string> Missing(string name, List<string> ours)
    {
        if (!types.TryGetValue(name, out var real))
        {
            yield return $"type {name}";
            yield break;
        }

        var (kind, bases) = Split(ours[0]);
        var (realKind, realBases) = Split(real.Header);
        if (kind != realKind)
            yield return $"{name}: '{kind}' is '{realKind}'";
        foreach (var extra in bases.Except(realBases))
            yield return $"{name}: base {extra}";
        foreach (var member in ours.Skip(1).Where(member => !real.Members.Contains(member)))
            yield return $"{name}: {member}";
    }

    // async is an implementation's matter, and [Obsolete] a remark.
    private static string Plain(string line) => Remark().Replace(line, string.Empty).Replace("async ", string.Empty, StringComparison.Ordinal).TrimEnd();

    private static (string Kind, string[] Bases) Split(string header)
    {
        var parts = header.Split(" where ")[0].Split(" : ", 2);
        return (parts[0], parts.Length > 1 ? TopLevelComma().Split(parts[1]) : []);
    }

    [GeneratedRegex(@"^(public|protected) (?:(?:static|abstract|sealed) )*(?:class|interface|enum|struct|delegate [^(]*?) ?(?<name>[\w.]+(?:<[\w, ]+>)?)(?=$| :| where|\(|  //)")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"  // (\[Obsolete\]|json converter: .*)$")]
    private static partial Regex Remark();

    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex TopLevelComma();
}

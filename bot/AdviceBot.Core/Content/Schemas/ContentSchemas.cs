using System.Text.Encodings.Web;
using System.Text.Json;
using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Content.Schemas;

/// <summary>
/// JSON schemas (draft 07) of the settings, so that editors' tools complete and check as people type (E1). They are taken from the
/// loader's own readers, which read a sample and say what they asked for.
/// </summary>
public static class ContentSchemas
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // An entry of each list whose items have settings of their own, so that the reader asks for those too.
    private const string Page = "---\nsteps: [{options: [{}]}]\n---\n";
    private const string Services = "service: {}\n";
    private const string Force = "brand: {logo: sample.svg}\n";

    /// <summary>Makes the schemas.</summary>
    /// <param name="content">Any content; the readers need its services and its force.</param>
    /// <returns>The schemas by file name.</returns>
    public static IReadOnlyDictionary<string, string> All(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var references = new ReferenceList(new HashSet<string>(), new HashSet<string>());
        var placeholders = new Placeholders(content.Services, content.Force);
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["topic.schema.json"] = Of("A topic", list => new TopicReader(references, placeholders).Read("sample", "sample", SourceFile.Split(Page, list)!, list)),
            ["reply.schema.json"] = Of("The assistant's own words", list => new ReplyReader(references, placeholders).Read("sample", SourceFile.Split(Page, list)!, list)),
            ["urgent.schema.json"] = Of("A rule that spots danger", list => new UrgentRuleReader(references, placeholders).Read("sample", SourceFile.Split(Page, list)!, list)),
            ["tip.schema.json"] = Of("A tip of the week", list => new TipReader(references, placeholders).Read("sample", SourceFile.Split(Page, list)!, list)),
            ["language.schema.json"] = Of("Fixed sentences in another language", list => new LanguageReader(placeholders).Read("cy", SourceFile.Split(Page, list)!, list)),
            ["page.schema.json"] = Of("A page about the assistant", list => new SitePageReader(placeholders).Read("about", SourceFile.Split(Page, list)!, list)),
            ["services.schema.json"] = Of("The services", list => ServicesReader.Read(Services, list)),
            ["force.schema.json"] = Of("The force", list =>
            {
                ForceReader.Read(Force, list);
                BrandReader.Read(Force, "sample", new ContentFiles(ContentSnapshot.Empty, []), list);
            }),
        };
    }

    private static string Of(string title, Action<FindingList> read)
    {
        var shape = new SettingShape();
        read(new FindingList(title, [], shape));
        var schema = new Dictionary<string, object> { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (key, value) in SchemaOf(shape)) schema[key] = value;
        return JsonSerializer.Serialize(schema, Readable) + "\n";
    }

    private static Dictionary<string, object> SchemaOf(SettingShape shape) => shape.Kind switch
    {
        SettingKind.Text => new() { ["type"] = Plain },
        SettingKind.Date => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        SettingKind.Number => new() { ["type"] = "integer", ["minimum"] = 1 },
        SettingKind.WebAddress => new() { ["type"] = "string", ["pattern"] = "^https?://" },
        SettingKind.Choice => new() { ["enum"] = shape.Choices },
        SettingKind.Texts => List(shape, new() { ["type"] = Plain }),
        SettingKind.Maps => List(shape, Map(shape)),
        _ => shape.Entry is { } entry ? new() { ["type"] = "object", ["additionalProperties"] = Map(entry) } : Map(shape),
    };

    // The loader takes every plain value as a text, so 159 and yes are texts too.
    private static string[] Plain => ["string", "number", "boolean"];

    private static Dictionary<string, object> List(SettingShape shape, Dictionary<string, object> items)
    {
        var list = new Dictionary<string, object> { ["type"] = shape.Required ? "array" : new[] { "array", "null" }, ["items"] = items };
        if (shape.AtLeast > 0) list["minItems"] = shape.AtLeast;
        return list;
    }

    private static Dictionary<string, object> Map(SettingShape shape) => new()
    {
        ["type"] = "object",
        ["properties"] = shape.Keys.ToDictionary(key => key.Key, key => Optional(key.Value)),
        ["required"] = shape.Keys.Where(key => key.Value.Required).Select(key => key.Key),
        ["additionalProperties"] = false,
    };

    // A setting that may be left out may also stand there empty.
    private static Dictionary<string, object> Optional(SettingShape shape) =>
        shape.Required || shape.Kind is SettingKind.Texts or SettingKind.Maps ? SchemaOf(shape) : new Dictionary<string, object> { ["anyOf"] = new[] { SchemaOf(shape), new() { ["type"] = "null" } } };
}

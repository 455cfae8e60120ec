using System.Text.Json.Nodes;
using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Schemas;

namespace AdviceBot.Web.Admin;

/// <summary>
/// What Decap CMS may edit: topics, replies and urgent rules. The fields are made from the schemas, which are made from the loader's own
/// readers, so that the editor cannot ask for anything else than the program takes (E1).
/// </summary>
internal static class AdminConfiguration
{
    /// <summary>Makes the configuration.</summary>
    /// <param name="content">The content.</param>
    /// <param name="folder">The content folder's name, below the folder that the backend serves.</param>
    /// <param name="backend">The address of the backend.</param>
    /// <returns>JSON, which is YAML too.</returns>
    public static string Of(ContentSet content, string folder, string backend)
    {
        var schemas = ContentSchemas.All(content);
        var topics = content.Topics.Values.Select(topic => topic.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(group => Collection($"topics-{group}", $"Topics: {group}", $"{folder}/topics/{group}", schemas["topic.schema.json"]));
        return new JsonObject
        {
            ["backend"] = new JsonObject { ["name"] = "proxy", ["proxy_url"] = backend },
            ["media_folder"] = $"{folder}/images",
            ["collections"] = new JsonArray(
            [
                .. topics,
                Collection("replies", "The assistant's own words", $"{folder}/replies", schemas["reply.schema.json"]),
                Collection("urgent", "Urgent rules", $"{folder}/urgent", schemas["urgent.schema.json"]),
            ]),
        }.ToJsonString();
    }

    private static JsonObject Collection(string name, string label, string folder, string schema)
    {
        // Decap's own Markdown editor would write a page's ids and numbers in another way, so the text is edited as it is.
        var fields = FieldsOf(JsonNode.Parse(schema)!.AsObject());
        fields.Add(new JsonObject { ["name"] = "body", ["label"] = "Text", ["widget"] = "text", ["required"] = false });
        return new JsonObject
        {
            ["name"] = name,
            ["label"] = label,
            ["folder"] = folder,
            ["create"] = true,
            ["format"] = "yaml-frontmatter",
            ["extension"] = "md",
            ["editor"] = new JsonObject { ["preview"] = false },
            ["fields"] = fields,
        };
    }

    private static JsonArray FieldsOf(JsonObject map)
    {
        var required = map["required"]!.AsArray().Select(key => (string)key!).ToHashSet(StringComparer.Ordinal);
        return [.. map["properties"]!.AsObject().OrderBy(property => property.Key != "title").Select(property => FieldOf(property.Key, property.Value!.AsObject(), required.Contains(property.Key)))];
    }

    private static JsonObject FieldOf(string name, JsonObject schema, bool required)
    {
        // A setting that may be left out may also be null; Decap says that with "required".
        if (schema["anyOf"] is JsonArray either) schema = either[0]!.AsObject();
        var field = new JsonObject { ["name"] = name, ["label"] = name, ["required"] = required };
        if (schema["enum"] is { } choices) Add(field, "select", ("options", choices.DeepClone()));
        else if (schema["items"] is JsonObject items) AddList(field, schema, items);
        else if (schema["properties"] is not null) Add(field, "object", ("fields", FieldsOf(schema)));
        else if (schema["pattern"] is { } pattern) Add(field, "string", ("pattern", new JsonArray(pattern.DeepClone(), $"must be like {pattern}")));
        else if ((schema["type"] as JsonValue)?.ToString() == "integer") Add(field, "number", ("value_type", "int"));
        else Add(field, "string");
        return field;
    }

    private static void AddList(JsonObject field, JsonObject schema, JsonObject items)
    {
        Add(field, "list", items["properties"] is null ? ("field", FieldOf("line", items, required: true)) : ("fields", FieldsOf(items)));
        if (schema["minItems"] is { } least) field["min"] = least.DeepClone();
    }

    private static void Add(JsonObject field, string widget, params (string Key, JsonNode? Value)[] more)
    {
        field["widget"] = widget;
        foreach (var (key, value) in more) field[key] = value;
    }
}

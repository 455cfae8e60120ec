using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Fills <c>{{service.field}}</c> and <c>{{force.key}}</c>, so that contact details stand in one place only (C14).</summary>
internal sealed partial class Placeholders(IReadOnlyDictionary<string, Service> services, Force force)
{
    private static readonly string[] ServiceFields = ["name", "phone", "text", "email", "link"];
    private static readonly string[] ForceFields = ["name", "site", "fraud-page", "stalking-page", "report-online", "regional-unit", "regional-unit-site"];

    /// <summary>Fills every placeholder; one that cannot be filled is reported and left as it is.</summary>
    public string Fill(string markdown, int firstLine, FindingList findings) =>
        Pattern().Replace(markdown, match =>
        {
            var before = markdown.AsSpan(0, match.Index);
            var column = match.Index - before.LastIndexOf('\n');
            var line = firstLine + before.Count('\n');
            var value = Value(match.Groups["name"].Value, match.Groups["field"].Value, out var problem);
            if (value is null) findings.Error("reference", line, $"{match.Value} cannot be filled: {problem}", column);
            return value ?? match.Value;
        });

    private string? Value(string name, string field, out string problem)
    {
        problem = string.Empty;
        if (name == "force") return ForceValue(field, out problem);
        if (!services.TryGetValue(name, out var service))
        {
            problem = $"services.yaml has no \"{name}\".{Suggestion.For(name, services.Keys)}";
            return null;
        }

        var value = field switch
        {
            "name" => service.Name,
            "phone" => service.Phone is { } phone ? $"[{phone}](tel:{Digits(phone)})" : null,
            "text" => service.Text is { } text ? $"[{text}](sms:{Digits(text)})" : null,
            "email" => service.Email is { } email ? $"[{email}](mailto:{email})" : null,
            "link" => service.Web is { } web ? $"[{service.Name}]({web})" : null,
            _ => null,
        };
        if (value is null) problem = $"\"{name}\" has no \"{field}\" in services.yaml. Use one of its own details: name, phone, text, email or link.{Suggestion.For(field, ServiceFields)}";
        return value;
    }

    private string? ForceValue(string field, out string problem)
    {
        var value = field switch
        {
            "name" => force.Name,
            "site" => force.Site.ToString(),
            "fraud-page" => force.FraudPage.ToString(),
            "stalking-page" => force.StalkingPage.ToString(),
            "report-online" => force.ReportOnline.ToString(),
            "regional-unit" => force.RegionalUnit,
            "regional-unit-site" => force.RegionalUnitSite.ToString(),
            _ => null,
        };
        problem = value is null ? $"force.yaml has no \"{field}\".{Suggestion.For(field, ForceFields)}" : string.Empty;
        return value;
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"\{\{\s*(?<name>[a-z0-9-]+)\.(?<field>[a-z-]+)\s*\}\}")]
    private static partial Regex Pattern();
}

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads <c>services.yaml</c>.</summary>
internal static class ServicesReader
{
    public static Dictionary<string, Service> Read(string yaml, FindingList findings)
    {
        var services = new Dictionary<string, Service>(StringComparer.Ordinal);
        if (YamlMap.Parse(yaml, 1, findings) is not { } root) return services;
        foreach (var (id, map) in root.Maps())
        {
            if (map is not null) services[id] = ReadService(id, map, findings);
        }

        return services;
    }

    private static Service ReadService(string id, YamlMap map, FindingList findings)
    {
        var service = new Service
        {
            Id = id,
            Name = map.Text("name")?.Text ?? string.Empty,
            For = map.Text("for")?.Text ?? string.Empty,
            Phone = map.Text("phone", required: false)?.Text,
            PhoneNote = map.Text("phone-note", required: false)?.Text,
            Text = map.Text("text", required: false)?.Text,
            TextNote = map.Text("text-note", required: false)?.Text,
            Email = map.Text("email", required: false)?.Text,
            EmailNote = map.Text("email-note", required: false)?.Text,
            Web = map.WebAddress("web", required: false),
            Hours = ReadHours(map, findings),
            BankHolidays = map.Choice("bank-holidays", HolidayHours.Unknown),
            Area = map.Text("area")?.Text ?? string.Empty,
            Checked = map.Date("checked"),
        };
        map.Text("source");
        if (map.Text("confidence") is { } confidence && confidence.Text is not ("high" or "medium"))
        {
            findings.Error("schema", confidence, "\"confidence\" must be high or medium; leave out a detail that nobody is sure of.");
        }

        if (service is { Phone: null, Text: null, Email: null, Web: null }) findings.Error("schema", map.Line, $"\"{id}\" has no way to reach it: give phone, text, email or web.");
        map.ReportUnknownKeys();
        return service;
    }

    private static OpeningHours? ReadHours(YamlMap map, FindingList findings)
    {
        if (map.Text("hours", required: false) is not { } text) return null;
        if (OpeningHours.TryParse(text.Text, out var hours)) return hours;
        findings.Error("schema", text, $"\"{text.Text}\" cannot be read as hours. Write \"24 hours\", or days and times such as \"Mon-Fri 09:00-17:00; Sat 10:00-12:00\".");
        return null;
    }
}

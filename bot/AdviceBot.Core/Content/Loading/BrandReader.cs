using System.Globalization;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads <c>brand</c> of <c>force.yaml</c>. A colour that not everybody could read is refused (A19): the assistant's own is used.</summary>
internal static class BrandReader
{
    /// <summary>What text needs (WCAG 1.4.3).</summary>
    private const double ForText = 4.5;

    /// <summary>What the mark around a control needs (WCAG 1.4.11).</summary>
    private const double ForControls = 3;

    /// <summary>The colours of the style sheet that each of the force's colours meets. A test holds them against it.</summary>
    internal static readonly Meeting[] Meetings =
    [
        new("bar", "on-bar", "#ffffff", ForText),
        new("bar", "focus-on-bar", "#ffd84d", ForControls),
        new("accent", "surface", "#ffffff", ForText),
        new("accent", "ground", "#f4f5f2", ForText),
        new("accent", "accent-soft", "#e6eff4", ForText),
        new("accent", "on-accent", "#ffffff", ForText),
        new("accent-dark", "surface", "#18232c", ForText),
        new("accent-dark", "ground", "#10181f", ForText),
        new("accent-dark", "accent-soft", "#1e3443", ForText),
        new("accent-dark", "on-accent", "#0c1a24", ForText),
    ];

    public static Brand Read(string forceYaml, string name, ContentFiles files, FindingList findings)
    {
        // The rest of the file has been read already, with its own findings.
        if (YamlMap.Parse(forceYaml, 1, findings)?.Map("brand") is not { } map) return Brand.None;
        var brand = new Brand
        {
            Bar = ReadColour(map, "bar", findings),
            Accent = ReadColour(map, "accent", findings),
            AccentDark = ReadColour(map, "accent-dark", findings),
            Logo = map.Text("logo", required: false) is { } logo ? LogoReader.Read(logo, map.Text("logo-alt", required: false)?.Text ?? name, files, findings) : null,
        };
        if (brand.Accent is null != brand.AccentDark is null && !findings.HasErrors) findings.Error("schema", map.Line, "\"accent\" and \"accent-dark\" belong together: one is for light screens, one for dark.");
        map.ReportUnknownKeys();
        return findings.HasErrors ? Brand.None : brand;
    }

    private static Colour? ReadColour(YamlMap map, string key, FindingList findings)
    {
        if (map.Text(key, required: false) is not { } text) return null;
        if (!Colour.TryParse(text.Text, out var colour))
        {
            findings.Error("schema", text.Line, $"\"{key}\" must be a colour such as \"#1b4b6b\", in quotes, not \"{text.Text}\".");
            return null;
        }

        foreach (var meeting in Meetings.Where(meeting => meeting.Key == key))
        {
            var contrast = colour.ContrastWith(Colour.Parse(meeting.Value));
            if (contrast >= meeting.Least) continue;
            var change = key == "accent-dark" ? "lighter" : "darker";
            var needs = meeting.Least.ToString("0.#", CultureInfo.InvariantCulture);
            findings.Error("A19", text.Line, string.Create(CultureInfo.InvariantCulture, $"\"{key}\" {colour} beside {meeting.Value} ({meeting.Property}) has a contrast of {Math.Floor(contrast * 10) / 10:0.0} to 1, and needs {needs}. Choose a {change} colour."));
            break;
        }

        return colour;
    }

    /// <summary>A pair of colours on a page.</summary>
    /// <param name="Key">The force's colour.</param>
    /// <param name="Property">The other one, as the style sheet calls it.</param>
    /// <param name="Value">The other one.</param>
    /// <param name="Least">The least contrast.</param>
    internal sealed record Meeting(string Key, string Property, string Value, double Least);
}

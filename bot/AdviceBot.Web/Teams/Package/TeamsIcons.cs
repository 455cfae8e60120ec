using System.Buffers.Binary;

namespace AdviceBot.Web.Teams.Package;

/// <summary>The icons of the app: the program's own, or a force's.</summary>
internal static class TeamsIcons
{
    /// <summary>The icon in colour.</summary>
    public const string Color = "color.png";

    /// <summary>The white outline on a transparent ground.</summary>
    public const string Outline = "outline.png";

    private const int HeaderBytes = 26;

    // Sides in pixels (T9).
    private static readonly Dictionary<string, int> Sides = new(StringComparer.Ordinal) { [Color] = 192, [Outline] = 32 };
    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads both icons.</summary>
    /// <param name="folder">A folder with a force's own, or null for the program's.</param>
    /// <returns>The files by name; a missing one is empty.</returns>
    public static Dictionary<string, byte[]> Read(string? folder) => Sides.Keys.ToDictionary(name => name, name => Read(folder, name), StringComparer.Ordinal);

    /// <summary>Says what is wrong with the icons.</summary>
    /// <param name="icons">The files.</param>
    /// <returns>The faults, in plain words.</returns>
    public static IEnumerable<string> Faults(IReadOnlyDictionary<string, byte[]> icons) =>
        from icon in icons
        let side = Sides[icon.Key]
        where !IsPng(icon.Value, side)
        select $"{icon.Key} must be a PNG file of {side} by {side} pixels.";

    private static byte[] Read(string? folder, string name)
    {
        if (folder is not null) return File.Exists(Path.Combine(folder, name)) ? File.ReadAllBytes(Path.Combine(folder, name)) : [];
        using var stream = typeof(TeamsIcons).Assembly.GetManifestResourceStream("teams-" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // A PNG file begins with eight fixed bytes, then the header chunk with its width and height (PNG specification, 5.2 and 11.2.2).
    private static bool IsPng(byte[] file, int side) =>
        file.Length > HeaderBytes
        && file.AsSpan().StartsWith(PngStart)
        && BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)) == side
        && BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)) == side;
}

namespace AdviceBot.Core.Content;

/// <summary>How a force's pages look, where it differs from the assistant's own look: <c>brand</c> in <c>force.yaml</c>.</summary>
public sealed record Brand
{
    /// <summary>The assistant's own look.</summary>
    public static Brand None { get; } = new();

    /// <summary>Behind the line about 999 and the way out, or null; white words stand on it.</summary>
    public Colour? Bar { get; init; }

    /// <summary>Links and buttons on light screens, or null.</summary>
    public Colour? Accent { get; init; }

    /// <summary>Links and buttons on dark screens; null together with <see cref="Accent"/>.</summary>
    public Colour? AccentDark { get; init; }

    /// <summary>The logo, or null; then the force's name stands in its place.</summary>
    public Logo? Logo { get; init; }
}

/// <summary>A force's logo, safe to show.</summary>
/// <param name="Type">Its media type: <c>image/svg+xml</c> or <c>image/png</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Alt">What it says, for whoever cannot see it.</param>
public sealed record Logo(string Type, ReadOnlyMemory<byte> Content, string Alt);

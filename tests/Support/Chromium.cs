namespace AdviceBot.Tests.Support;

/// <summary>How Debian's Chromium is started so that it talks to nobody by itself.</summary>
public static class Chromium
{
    /// <summary>The program: <c>CHROMIUM_PATH</c>, or where Debian has it.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    /// <summary>Its arguments.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
}

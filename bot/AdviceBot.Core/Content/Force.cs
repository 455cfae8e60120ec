namespace AdviceBot.Core.Content;

/// <summary>The police force that runs the assistant: <c>force.yaml</c>.</summary>
public sealed record Force
{
    /// <summary>The force's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its website.</summary>
    public required Uri Site { get; init; }

    /// <summary>Its page about fraud.</summary>
    public required Uri FraudPage { get; init; }

    /// <summary>Its page about stalking.</summary>
    public required Uri StalkingPage { get; init; }

    /// <summary>Where to report a crime online.</summary>
    public required Uri ReportOnline { get; init; }

    /// <summary>The regional organised crime unit's name.</summary>
    public required string RegionalUnit { get; init; }

    /// <summary>The regional unit's website.</summary>
    public required Uri RegionalUnitSite { get; init; }

    /// <summary>Where this assistant is published; links in Teams start with it.</summary>
    public required Uri AssistantAddress { get; init; }

    /// <summary>The force's privacy notice, or null; the Teams app must name one (T16).</summary>
    public Uri? PrivacyPage { get; init; }

    /// <summary>The force's terms of use, or null; the Teams app must name them (T16).</summary>
    public Uri? TermsPage { get; init; }

    /// <summary>Where "Exit this page" goes (S1, S12).</summary>
    public required Uri ExitAddress { get; init; }

    /// <summary>How its pages look.</summary>
    public Brand Brand { get; init; } = Brand.None;

    /// <summary>The hosts that pages may link to, besides those of the services (P11).</summary>
    public required IReadOnlyList<string> LinkHosts { get; init; }
}

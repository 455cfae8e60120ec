using System.Text.Json.Serialization;

namespace AdviceBot.Web.Teams.Package;

/// <summary>The app manifest of Teams, as far as this app uses it (microsoft-teams-app-schema 1.19).</summary>
internal sealed record TeamsManifest
{
    /// <summary>The pinned version: recent enough for everything used here, old enough for every tenant.</summary>
    public const string PinnedVersion = "1.19";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = $"https://developer.microsoft.com/json-schemas/teams/v{PinnedVersion}/MicrosoftTeams.schema.json";

    public string ManifestVersion { get; } = PinnedVersion;

    public required string Version { get; init; }

    public required string Id { get; init; }

    public required ManifestDeveloper Developer { get; init; }

    public required ManifestText Name { get; init; }

    public required ManifestText Description { get; init; }

    public ManifestIcons Icons { get; } = new(TeamsIcons.Color, TeamsIcons.Outline);

    public required string AccentColor { get; init; }

    public ManifestLanguage LocalizationInfo { get; } = new("en-gb");

    public string DefaultInstallScope { get; } = ManifestBot.Personal;

    public required IReadOnlyList<ManifestBot> Bots { get; init; }

    public required IReadOnlyList<ManifestExtension> ComposeExtensions { get; init; }

    public required IReadOnlyList<string> ValidDomains { get; init; }
}

/// <summary>The force, as the maker of the app (T16).</summary>
internal sealed record ManifestDeveloper(string Name, string WebsiteUrl, string PrivacyUrl, string TermsOfUseUrl);

/// <summary>A text in a short and a full form.</summary>
internal sealed record ManifestText(string Short, string Full);

/// <summary>The files of the icons.</summary>
internal sealed record ManifestIcons(string Color, string Outline);

/// <summary>The language of the manifest's words.</summary>
internal sealed record ManifestLanguage(string DefaultLanguageTag);

/// <summary>The bot; nothing is declared that does not work (T10).</summary>
internal sealed record ManifestBot(string BotId, IReadOnlyList<ManifestCommandList> CommandLists)
{
    public const string Personal = "personal";
    public const string Team = "team";
    public const string GroupChat = "groupChat";

    public IReadOnlyList<string> Scopes { get; } = [Personal, Team, GroupChat];

    public bool IsNotificationOnly { get; }

    public bool SupportsFiles { get; }

    public bool SupportsCalling { get; }

    public bool SupportsVideo { get; }
}

/// <summary>The commands that Teams offers while a person types.</summary>
internal sealed record ManifestCommandList(IReadOnlyList<string> Scopes, IReadOnlyList<ManifestCommand> Commands);

/// <summary>A command: what is typed, and what it does.</summary>
internal sealed record ManifestCommand(string Title, string Description);

/// <summary>The message extension.</summary>
internal sealed record ManifestExtension(string BotId, IReadOnlyList<ManifestSearch> Commands);

/// <summary>The search of the message extension.</summary>
internal sealed record ManifestSearch(string Title, string Description, IReadOnlyList<ManifestParameter> Parameters)
{
    public string Id { get; } = "search";

    public string Type { get; } = "query";

    public IReadOnlyList<string> Context { get; } = ["compose", "commandBox"];

    public bool InitialRun { get; } = true;
}

/// <summary>What the search is asked.</summary>
internal sealed record ManifestParameter(string Name, string Title, string Description)
{
    public string InputType { get; } = "text";
}

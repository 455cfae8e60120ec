using AdviceBot.Core.Content;
using AdviceBot.Dialogs;
using AdviceBot.Dialogs.Teams;

namespace AdviceBot.Web.Teams.Package;

/// <summary>Fills the manifest from the force's settings and the editors' words.</summary>
/// <param name="content">The content.</param>
internal sealed class ManifestBuilder(ContentSet content)
{
    // GOV.UK blue; readable behind white icons in every theme.
    private const string Accent = "#1D70B8";

    // The pages whose first phrase is the command, in the order that Teams lists them.
    private static readonly string[] Everywhere = [Words.Help, TeamsWords.WhatsNew, TeamsWords.Tip, TeamsWords.TipsSubscribe, TeamsWords.TipsStop];
    private static readonly string[] WithPage = [TeamsWords.CallerCopy, TeamsWords.PageOwner, Words.StartAgain, Words.Goodbye];

    /// <summary>Builds the manifest.</summary>
    /// <param name="appId">The app's id at Microsoft, which is also the bot's.</param>
    /// <param name="version">The app's version.</param>
    /// <returns>The manifest; <see cref="ManifestCheck"/> says whether Teams will take it.</returns>
    public TeamsManifest Build(string appId, string version)
    {
        var force = content.Force;
        return new TeamsManifest
        {
            Version = version,
            Id = appId,
            Developer = new ManifestDeveloper(force.Name, force.Site.ToString(), force.PrivacyPage?.ToString() ?? string.Empty, force.TermsPage?.ToString() ?? string.Empty),
            Name = new ManifestText(Label(TeamsAppWords.Name), Label(TeamsAppWords.FullName)),
            Description = new ManifestText(Label(TeamsAppWords.Description), Label(TeamsAppWords.FullDescription)),
            AccentColor = Accent,
            Bots =
            [
                new ManifestBot(appId,
                [
                    new ManifestCommandList([ManifestBot.Personal], [.. Everywhere.Concat(WithPage).Select(Command)]),
                    new ManifestCommandList([ManifestBot.Team, ManifestBot.GroupChat], [.. Everywhere.Concat(WithPage).Select(Command)]),
                ]),
            ],
            ComposeExtensions = [new ManifestExtension(appId, [new ManifestSearch(Label(TeamsAppWords.Search), Label(TeamsAppWords.SearchDescription), [Query()])])],
            ValidDomains = [force.AssistantAddress.Host],
        };
    }

    private ManifestParameter Query() => new(AdviceSearch.QueryParameter, Label(TeamsAppWords.SearchQuery), Label(TeamsAppWords.SearchDescription));

    private ManifestCommand Command(string pageId)
    {
        var page = content.Replies[pageId];
        return new ManifestCommand(page.Says.Count > 0 ? page.Says[0] : page.Title, page.Title);
    }

    private string Label(string key) => content.Labels[key];
}

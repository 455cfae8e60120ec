using AdviceBot.Core.Content;

namespace AdviceBot.Web.Teams;

/// <summary>The keys of the words in <c>labels.yaml</c> that the Teams app package needs.</summary>
internal static class TeamsAppWords
{
    public const string Name = "teams-name";
    public const string FullName = "teams-full-name";
    public const string Description = "teams-description";
    public const string FullDescription = "teams-full-description";
    public const string Search = "teams-search";
    public const string SearchDescription = "teams-search-description";
    public const string SearchQuery = "teams-search-query";

    /// <summary>What the content must hold for the app package.</summary>
    public static RequiredWords Required { get; } = new([], [Name, FullName, Description, FullDescription, Search, SearchDescription, SearchQuery]);
}

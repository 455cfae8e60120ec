using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;

namespace AdviceBot.Dialogs.Teams;

/// <summary>The ids of the words in <c>content/</c> that Microsoft Teams needs.</summary>
public static class TeamsWords
{
    /// <summary>Around an answer that is sent on to a caller; its title is on the button.</summary>
    public const string CallerCopy = "caller-copy";

    /// <summary>Above who answers for a page; its title is on the button.</summary>
    public const string PageOwner = "page-owner";

    /// <summary>Where a command needs a page and none is in hand.</summary>
    public const string NoPageYet = "no-page-yet";

    /// <summary>Above the pages that changed.</summary>
    public const string WhatsNew = "whats-new";

    /// <summary>Where no page changed.</summary>
    public const string NothingNew = "nothing-new";

    /// <summary>Around the tip of the week.</summary>
    public const string Tip = "tip";

    /// <summary>After a subscription to the tip of the week.</summary>
    public const string TipsSubscribe = "tips-subscribe";

    /// <summary>After the end of a subscription.</summary>
    public const string TipsStop = "tips-stop";

    /// <summary>Where weekly tips are not turned on.</summary>
    public const string TipsOff = "tips-off";

    /// <summary>On the button that sends what was chosen from a list.</summary>
    public const string Choose = "choose";

    /// <summary>Above a list to choose from.</summary>
    public const string ChooseOne = "choose-one";

    /// <summary>On the button that opens the page of a topic.</summary>
    public const string OpenPage = "open-page";

    /// <summary>Before the team that answers for a page.</summary>
    public const string Owner = "owner";

    /// <summary>Before the day by which a page is checked again.</summary>
    public const string ReviewBy = "review-by";

    /// <summary>Below an answer in a shared chat (T11).</summary>
    public const string SharedChat = "shared-chat";

    /// <summary>Below a list that leaves pages out.</summary>
    public const string MorePages = "more-pages";

    /// <summary>Where the search finds nothing.</summary>
    public const string SearchNothing = "search-nothing";

    /// <summary>What the content must hold for Teams.</summary>
    public static RequiredWords Required { get; } = new(
        [
            Words.Welcome + ChannelPages.TeamsSuffix, Words.Help + ChannelPages.TeamsSuffix, Words.Error + ChannelPages.TeamsSuffix, CallerCopy, PageOwner, NoPageYet, WhatsNew, NothingNew,
            Tip, TipsSubscribe, TipsStop, TipsOff,
        ],
        [Choose, ChooseOne, OpenPage, Owner, ReviewBy, SharedChat, MorePages, SearchNothing]);
}

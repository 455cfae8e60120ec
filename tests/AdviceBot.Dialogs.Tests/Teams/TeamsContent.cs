using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Tests.Support;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>The tests' own content with the words for Teams, and a bot that speaks in cards.</summary>
internal static class TeamsContent
{
    private static readonly (string Id, string Settings, string Text)[] Pages =
    [
        ("welcome-teams", "next: [parcel]", "Welcome, staff. Leave names out."),
        ("help-teams", "", "These words work: help, tip."),
        ("error-teams", "", "Something went wrong. Tell the team. In an emergency call 999. If it is not urgent, call 101."),
        ("caller-copy", "says: [copy for the caller]", "From Test Police."),
        ("page-owner", "says: [who owns this page]", "Tell this team."),
        ("no-page-yet", "", "Open a page first."),
        ("whats-new", "says: [what is new]", "These pages changed."),
        ("nothing-new", "", "Nothing changed."),
        ("tip", "says: [tip]", "Write subscribe to get more."),
        ("tips-subscribe", "says: [subscribe]", "Tips come here."),
        ("tips-stop", "says: [stop tips]", "No more tips."),
        ("tips-off", "", "Tips are off."),
    ];

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["caller-copy"] = "Copy for the caller", ["page-owner"] = "Who owns this page", ["whats-new"] = "Changed pages",
    };

    public static ContentSet Load(Action<string>? change = null) => TestContent.Load(folder =>
    {
        foreach (var (id, settings, text) in Pages)
        {
            File.WriteAllText(Path.Combine(folder, "replies", id + ".md"), $"---\ntitle: {Titles.GetValueOrDefault(id, id)}\nowner: Test team\nreviewed: 2026-11-21\nreview-by: 2027-05-21\n{settings}\n---\n{text}\n");
        }

        WriteTip(folder, "bank", 1, "Call the bank first.");
        WriteTip(folder, "words", 2, "Ask what happened next.");
        change?.Invoke(folder);
    });

    public static void WriteTip(string folder, string id, int week, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tips"));
        File.WriteAllText(Path.Combine(folder, "tips", id + ".md"), $"---\ntitle: Tip {id}\nweek: {week}\nowner: Test team\nreviewed: 2026-11-21\nreview-by: 2027-05-21\nnext: [parcel]\n---\n{text}\n");
    }

    public static TestBot Bot(ContentSet? content = null)
    {
        var bot = new TestBot(new AdaptiveCardReplyRenderer()) { Middleware = [new SerialTurnsMiddleware(), new NoTraceMiddleware(), new OneMessageMiddleware()] };
        bot.Serve(content ?? Load());
        return bot;
    }

    /// <summary>Sends a message and gives the activities that come back.</summary>
    public static Task<IReadOnlyList<Activity>> SayActivityAsync(this Chat chat, string text) => chat.SendAsync(chat.Message(text));

    public static IReadOnlyList<JObject> Cards(IEnumerable<Activity> replies) =>
        [.. replies.SelectMany(reply => reply.Attachments ?? []).Select(attachment => (JObject)attachment.Content)];

    /// <summary>What a person reads on a card, line by line.</summary>
    public static IReadOnlyList<string> Lines(JObject card) =>
        [.. card["body"]!.SelectTokens("$..[?(@.type == 'TextBlock')]").Select(block => (string)block["text"]!)];

    public static IReadOnlyList<string> Buttons(JObject card) => [.. (card["actions"] ?? new JArray()).Select(action => (string)action["title"]!)];

    public static JObject Data(JObject card, string title) =>
        (JObject)card.DescendantsAndSelf().OfType<JObject>().First(action => (string?)action["type"] == "Action.Submit" && (string?)action["title"] == title)["data"]!;
}

using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>One conversation with a <see cref="TestBot"/>, through the SDK's test adapter.</summary>
internal sealed class Chat
{
    public const string Person = "person-1";
    public const string Bot = "bot-1";

    private readonly TestBot _bot;

    public Chat(TestBot bot, string channel = Channels.Webchat, string? type = null, string id = "conversation-1", bool serial = true)
    {
        _bot = bot;
        var conversation = new ConversationReference
        {
            ChannelId = channel,
            ServiceUrl = "https://test.invalid/",
            User = new ChannelAccount(Person, "Ann"),
            Bot = new ChannelAccount(Bot, "Advice"),
            Conversation = new ConversationAccount { Id = id, ConversationType = type, IsGroup = type is "channel" or "groupChat" },
        };
        Adapter = new TestAdapter(conversation) { OnTurnError = bot.Errors.HandleAsync };
        foreach (var part in bot.Middleware.Skip(serial ? 0 : 1)) Adapter.Use(part);
    }

    public TestAdapter Adapter { get; }

    public static Chat InTeams(TestBot bot, string type = "personal") => new(bot, Channels.Msteams, type);

    public TestFlow Flow() => new(Adapter, _bot.Bot);

    /// <summary>A message with an id of its own, as channels give; the SDK's test adapter counts from 0 in every chat.</summary>
    public Activity Message(string? text)
    {
        var activity = Adapter.MakeActivity(text);
        activity.Id = Guid.NewGuid().ToString();
        return activity;
    }

    /// <summary>Sends a message and gives the texts of all replies.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(string? text) => Texts(await SendAsync(Message(text)));

    /// <summary>Sends a card's fields, with no text.</summary>
    public async Task<IReadOnlyList<string>> SubmitAsync(object value, string? text = null)
    {
        var activity = Message(text);
        activity.Value = value;
        return Texts(await SendAsync(activity));
    }

    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        await Adapter.ProcessActivityAsync(activity, _bot.Bot.OnTurnAsync, CancellationToken.None);
        var replies = new List<Activity>();
        while (Adapter.GetNextReply() is Activity reply) replies.Add(reply);
        return replies;
    }

    public static IReadOnlyList<string> Texts(IEnumerable<Activity> replies) => [.. replies.Select(reply => reply.Text)];

    public static IReadOnlyList<string> Choices(Activity reply) => [.. (reply.SuggestedActions?.Actions ?? []).Select(action => action.Title)];
}

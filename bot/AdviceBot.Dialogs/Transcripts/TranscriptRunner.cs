using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Transcripts;

/// <summary>
/// Holds a transcript's conversation with the bot, through the SDK's test adapter and the same middleware as every channel, and compares
/// what is said with what is written. The bot must be composed with a <see cref="TranscriptRenderer"/>.
/// </summary>
/// <param name="bot">The bot.</param>
/// <param name="errors">What the adapter does when a turn fails.</param>
/// <param name="middleware">The middleware, in order.</param>
public sealed class TranscriptRunner(IBot bot, TurnErrorHandler errors, IEnumerable<IMiddleware> middleware)
{
    private const string Person = "person";
    private const string Assistant = "assistant";

    /// <summary>Runs a transcript, in a conversation of its own.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>What came of it.</returns>
    public async Task<TranscriptResult> RunAsync(Transcript transcript, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var adapter = CreateAdapter(transcript);
        var failures = new List<TranscriptFailure>();
        foreach (var turn in transcript.Turns)
        {
            await adapter.ProcessActivityAsync(CreateActivity(turn, adapter), bot.OnTurnAsync, cancellationToken);
            var replies = new List<Reply>();
            while (adapter.GetNextReply() is { } activity)
            {
                if (activity is Activity { ChannelData: Reply reply }) replies.Add(reply);
            }

            failures.AddRange(ReplyComparison.Compare(turn, replies));
            // What comes after a wrong turn is another conversation; its failures would only hide this one.
            if (failures.Count > 0) break;
        }

        return new TranscriptResult(transcript.File, failures);
    }

    private TestAdapter CreateAdapter(Transcript transcript)
    {
        var conversation = new ConversationReference
        {
            ChannelId = transcript.Channel == TranscriptChannel.Web ? Channels.Webchat : Channels.Msteams,
            ServiceUrl = transcript.Channel == TranscriptChannel.Web ? null : "https://transcripts.invalid/",
            User = new ChannelAccount(Person),
            Bot = new ChannelAccount(Assistant),
            Conversation = new ConversationAccount
            {
                Id = $"{transcript.File}/{Guid.NewGuid():N}",
                IsGroup = transcript.Channel == TranscriptChannel.TeamsChannel,
                ConversationType = transcript.Channel switch
                {
                    TranscriptChannel.Teams => "personal",
                    TranscriptChannel.TeamsChannel => "channel",
                    _ => null,
                },
            },
        };
        var adapter = new TestAdapter(conversation) { OnTurnError = errors.HandleAsync };
        foreach (var part in middleware) adapter.Use(part);
        return adapter;
    }

    private static Activity CreateActivity(TranscriptTurn turn, TestAdapter adapter) => turn.Action switch
    {
        TranscriptAction.Join => new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [adapter.Conversation.Bot, adapter.Conversation.User],
        },
        _ => adapter.MakeActivity(turn.Text),
    };
}

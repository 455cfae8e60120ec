using System.Threading.Channels;
using AdviceBot.Core.Understanding;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Counts;

/// <summary>
/// Takes messages without a sure answer from the turn, so that nobody waits for what is made of them (P4). Each conversation is counted
/// once; none in which danger was found ever is.
/// </summary>
public sealed class UnansweredNotes
{
    private const int MostWaiting = 200;

    // Whoever is too many is not counted; a person's turn never waits for it.
    private readonly Channel<UnansweredNote> _notes = Channel.CreateBounded<UnansweredNote>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private long _written;

    /// <summary>The notes, in order.</summary>
    public ChannelReader<UnansweredNote> Notes => _notes.Reader;

    /// <summary>How many notes were taken so far.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Notes that no page was near enough.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="record">The conversation's record.</param>
    /// <param name="finding">What was found.</param>
    public void Declined(ITurnContext context, AdviceTurn turn, ConversationRecord record, TopicFinding finding)
    {
        if (MayCount(turn, record)) WriteMessage(UnansweredStep.Declined, context, turn, record, finding);
    }

    /// <summary>Notes that the person is asked which topic is meant.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="record">The conversation's record.</param>
    /// <param name="finding">What was found.</param>
    public void Doubted(ITurnContext context, AdviceTurn turn, ConversationRecord record, TopicFinding finding)
    {
        if (MayCount(turn, record)) WriteMessage(UnansweredStep.Doubted, context, turn, record, finding);
    }

    /// <summary>Notes what the person who was asked has made of the topics.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="record">The conversation's record.</param>
    /// <param name="taken">Whether one of them was taken.</param>
    public void Answered(ITurnContext context, AdviceTurn turn, ConversationRecord record, bool taken)
    {
        ArgumentNullException.ThrowIfNull(record);
        var isNone = !taken && turn is { Urgent: null } && record.PinnedTier is null;
        if (!isNone) record.UnansweredNoted = false;
        Write(context, new UnansweredNote(isNone ? UnansweredStep.NoneTaken : UnansweredStep.Settled, ConversationOf(context)));
    }

    private static bool MayCount(AdviceTurn turn, ConversationRecord record) =>
        turn.Urgent is null && record is { PinnedTier: null, UnansweredNoted: false } && turn.Input.Text.Length > 0;

    private void WriteMessage(UnansweredStep step, ITurnContext context, AdviceTurn turn, ConversationRecord record, TopicFinding finding)
    {
        record.UnansweredNoted = true;
        Write(context, new UnansweredNote(step, ConversationOf(context)) { Text = turn.Input.Text, Page = finding.Best?.TopicId, Content = turn.Content });
    }

    // A turn that runs again, because another instance was faster, counts once.
    private void Write(ITurnContext context, UnansweredNote note)
    {
        var key = $"{nameof(UnansweredNotes)}.{note.Step}";
        if (context.TurnState.ContainsKey(key)) return;
        context.TurnState.Add(key, this);
        if (_notes.Writer.TryWrite(note)) Interlocked.Increment(ref _written);
    }

    private static string ConversationOf(ITurnContext context) => $"{context.Activity.ChannelId}/{context.Activity.Conversation?.Id}";
}

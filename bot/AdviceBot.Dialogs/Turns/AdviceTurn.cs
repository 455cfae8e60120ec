using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;

namespace AdviceBot.Dialogs.Turns;

/// <summary>What one turn carries from step to step; it is gone when the turn ends.</summary>
public sealed class AdviceTurn
{
    private const string PersonalChat = "personal";

    private AdviceTurn(KnowledgeBase knowledge, TurnInput input, Audience audience)
    {
        Knowledge = knowledge;
        Input = input;
        Audience = audience;
    }

    /// <summary>The knowledge base, the same from the first step of the turn to the last.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>The words of that knowledge base.</summary>
    public ContentSet Content => Knowledge.Content;

    /// <summary>What the person sent.</summary>
    public TurnInput Input { get; }

    /// <summary>Who is asking.</summary>
    public Audience Audience { get; }

    /// <summary>What the urgency check found, or null.</summary>
    public UrgentFinding? Urgent { get; set; }

    /// <summary>The meanings of the message's sentences that the urgency check has read, or null; they end with the turn (P3).</summary>
    public MessageMeanings? Meanings { get; set; }

    /// <summary>The most urgent tier of the conversation so far, or null; it never falls (U14).</summary>
    public UrgentTier? PinnedTier { get; private set; }

    /// <summary>The person's own words that a service elsewhere takes for what the message speaks of; empty where there is none.</summary>
    public IReadOnlyList<string> KeyPhrases { get; set; } = [];

    /// <summary>The language that the words alone only hinted at and a service elsewhere agrees on, or null.</summary>
    public Language? ConfirmedLanguage { get; set; }

    /// <summary>Whether the message is, word for word, a choice that the question in hand offers; such a button always works.</summary>
    public bool IsOfferedChoice { get; set; }

    /// <summary>How the turn ended.</summary>
    public Outcome Outcome { get; private set; } = Outcome.Answered;

    /// <summary>The topic that was shown or asked about last in this turn, or null.</summary>
    public string? TopicId { get; private set; }

    /// <summary>Whether the person ended the conversation; its state is then deleted (P3).</summary>
    public bool Stopped { get; set; }

    private bool OwesPinnedLine { get; set; }

    private (object? Question, FoundChoice? Answer) Heard { get; set; }

    /// <summary>Notes the tier that stays in view. Where this turn shows no card itself, its first answer owes the tier's line.</summary>
    /// <param name="tier">The tier, or null.</param>
    public void Pin(UrgentTier? tier)
    {
        PinnedTier = tier;
        OwesPinnedLine = Urgent is null;
    }

    /// <summary>The tier whose line is still owed, once.</summary>
    /// <returns>The tier, or null where nothing is owed.</returns>
    public UrgentTier? TakePinnedLine()
    {
        if (!OwesPinnedLine) return null;
        OwesPinnedLine = false;
        return PinnedTier;
    }

    /// <summary>Reads the message as an answer, once for each question.</summary>
    /// <param name="question">The question, which is the same object for the whole turn.</param>
    /// <param name="read">Reads.</param>
    /// <returns>The choice that the message is, or null.</returns>
    public FoundChoice? ReadOnce(object question, Func<FoundChoice?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (Heard.Question != question) Heard = (question, read());
        return Heard.Answer;
    }

    /// <summary>Finds a topic that this person may read.</summary>
    /// <param name="id">The topic's id, or null.</param>
    /// <returns>The topic, or null.</returns>
    public Topic? FindTopic(string? id) =>
        id is not null && Content.Topics.GetValueOrDefault(id) is { } topic && topic.Audience <= Audience ? topic : null;

    /// <summary>Says how the turn ended. The last word counts, but an urgent turn stays urgent.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="about">The topic that was shown or asked about, or null where it was none.</param>
    public void EndWith(Outcome outcome, Topic? about = null)
    {
        TopicId = about?.Id ?? TopicId;
        if (Outcome != Outcome.Urgent) Outcome = outcome;
    }

    /// <summary>Starts a turn and leaves it in the context for the dialogs.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="knowledge">The knowledge base of now.</param>
    /// <param name="input">What the person sent.</param>
    /// <returns>The turn.</returns>
    public static AdviceTurn Begin(ITurnContext context, KnowledgeBase knowledge, TurnInput input)
    {
        var turn = new AdviceTurn(knowledge, input, AudienceOf(context));
        context.TurnState.Set(turn);
        return turn;
    }

    /// <summary>The turn that <see cref="Begin"/> started.</summary>
    /// <param name="context">The turn's context.</param>
    /// <returns>The turn.</returns>
    /// <exception cref="InvalidOperationException">No turn was started.</exception>
    public static AdviceTurn Of(ITurnContext context) =>
        context.TurnState.Get<AdviceTurn>() ?? throw new InvalidOperationException("AdviceTurn.Begin must run first in every turn.");

    // Staff pages never reach a shared channel: a team or group chat may hold anybody, and one that does not say is no exception (T11).
    private static Audience AudienceOf(ITurnContext context) =>
        context.Activity is { ChannelId: Channels.Msteams, Conversation.ConversationType: PersonalChat }
            ? Audience.Staff
            : Audience.Public;
}

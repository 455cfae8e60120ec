using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The turn that an adapter makes; replies are addressed here and pass the handlers on their way out.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    // Most turns have no handler, so the lists are made only when one comes.
    private List<SendActivitiesHandler> onSend;
    private List<UpdateActivityHandler> onUpdate;
    private List<DeleteActivityHandler> onDelete;
    private readonly bool ownsState;
    private bool disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        (Adapter, Activity, TurnState, ownsState) = (adapter, activity, [], true);
        BufferedReplyActivities = [];
    }

    /// <summary>The same turn with another activity; the state stays shared and belongs to the first.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        (Adapter, Activity, TurnState) = (turnContext.Adapter, activity, turnContext.TurnState);
        Responded = turnContext.Responded;
        BufferedReplyActivities = [];
        if (turnContext is TurnContext other)
        {
            BufferedReplyActivities = other.BufferedReplyActivities;
            (onSend, onUpdate, onDelete) = (other.onSend?.ToList(), other.onUpdate?.ToList(), other.onDelete?.ToList());
        }
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The replies of a turn with delivery mode expectReplies, in order.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        (onSend ??= []).Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        (onUpdate ??= []).Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        (onDelete ??= []).Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public async Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend), "There is no text to send.");
        var reply = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            reply.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            reply.InputHint = inputHint;
        return await SendActivityAsync(reply, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        // A handler may have swallowed the reply; there is no id then.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ObjectDisposedException.ThrowIf(disposed, this);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            outgoing.Add(activity.ApplyConversationReference(reference));

        return onSend is null ? DeliverAsync(outgoing, cancellationToken) : SendFrom(0, outgoing, cancellationToken);
    }

    public async Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(disposed, this);
        var updated = activity.ApplyConversationReference(Activity.GetConversationReference());
        return await UpdateFrom(0, updated, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        await DeleteActivityAsync(reference, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteActivityAsync(
        ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ObjectDisposedException.ThrowIf(disposed, this);
        await DeleteFrom(0, conversationReference, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposed)
            return;
        disposed = true;
        if (disposing && ownsState)
            TurnState.Dispose();
    }

    private Task<ResourceResponse[]> SendFrom(int index, List<Activity> outgoing, CancellationToken cancellationToken) =>
        onSend is null || index == onSend.Count
            ? DeliverAsync(outgoing, cancellationToken)
            : onSend[index](this, outgoing, () => SendFrom(index + 1, outgoing, cancellationToken));

    private Task<ResourceResponse> UpdateFrom(int index, Activity activity, CancellationToken cancellationToken) =>
        onUpdate is null || index == onUpdate.Count
            ? Adapter.UpdateActivityAsync(this, activity, cancellationToken)
            : onUpdate[index](this, activity, () => UpdateFrom(index + 1, activity, cancellationToken));

    private Task DeleteFrom(int index, ConversationReference reference, CancellationToken cancellationToken) =>
        onDelete is null || index == onDelete.Count
            ? Adapter.DeleteActivityAsync(this, reference, cancellationToken)
            : onDelete[index](this, reference, () => DeleteFrom(index + 1, reference, cancellationToken));

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        // Trace is for developers: it does not count as an answer.
        var answered = outgoing.Exists(activity => activity.Type != ActivityTypes.Trace);
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(outgoing)
            : await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken).ConfigureAwait(false);
        if (responses is not null && Activity.DeliveryMode != DeliveryModes.ExpectReplies)
            for (var i = 0; i < Math.Min(responses.Length, outgoing.Count); i++)
                outgoing[i].Id = responses[i]?.Id;

        Responded |= answered;
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        var responses = new ResourceResponse[outgoing.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            var activity = outgoing[i];
            activity.Id = null;
            BufferedReplyActivities.Add(activity);
            // The adapter, which would note it, does not see a buffered invoke response.
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            responses[i] = new ResourceResponse();
        }

        return responses;
    }
}

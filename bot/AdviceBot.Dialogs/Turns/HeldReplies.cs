using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace AdviceBot.Dialogs.Turns;

/// <summary>
/// A turn whose replies are held until its state is saved, for it may have to run again. An urgent card is not held: it goes out at
/// once, and only once however often the turn runs (U1).
/// </summary>
/// <param name="turn">The turn as the adapter made it.</param>
internal sealed class HeldReplies(ITurnContext turn) : ITurnContext
{
    private readonly List<IActivity> _held = [];
    private readonly List<Activity> _urgent = [];

    /// <inheritdoc/>
    public BotAdapter Adapter => turn.Adapter;

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState => turn.TurnState;

    /// <inheritdoc/>
    public Activity Activity => turn.Activity;

    /// <inheritdoc/>
    public bool Responded => _held.Count > 0 || turn.Responded;

    /// <summary>Forgets what is held.</summary>
    public void Drop() => _held.Clear();

    /// <summary>Sends what is held, one by one and in order.</summary>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when all is sent.</returns>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        foreach (var activity in _held) await turn.SendActivityAsync(activity, cancellationToken);
        _held.Clear();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default) =>
        SendActivityAsync(MessageFactory.Text(textReplyToSend, speak, inputHint), cancellationToken);

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        (await SendActivitiesAsync([activity], cancellationToken))[0];

    /// <inheritdoc/>
    public async Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        foreach (var activity in activities)
        {
            if (activity is not Activity { Importance: ActivityImportance.High } card)
            {
                _held.Add(activity);
            }
            else if (!_urgent.Exists(sent => IsSame(sent, card)))
            {
                await turn.SendActivityAsync(card, cancellationToken);
                _urgent.Add(card);
            }
        }

        return Array.ConvertAll(activities, _ => new ResourceResponse());
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) => turn.UpdateActivityAsync(activity, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) => turn.DeleteActivityAsync(activityId, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default) =>
        turn.DeleteActivityAsync(conversationReference, cancellationToken);

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => turn.OnSendActivities(handler);

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => turn.OnUpdateActivity(handler);

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => turn.OnDeleteActivity(handler);

    private static bool IsSame(Activity sent, Activity card) =>
        sent.Text == card.Text && JsonConvert.SerializeObject(sent.Attachments) == JsonConvert.SerializeObject(card.Attachments);
}

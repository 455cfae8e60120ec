namespace Microsoft.Bot.Builder;

/// <summary>Several states loaded and saved together.</summary>
public class BotStateSet
{
    public BotStateSet(params BotState[] botStates) => BotStates = [.. botStates];

    public List<BotState> BotStates { get; set; }

    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    public async Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        await Task.WhenAll(BotStates.Select(s => s.LoadAsync(turnContext, force, cancellationToken))).ConfigureAwait(false);

    public async Task SaveAllChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        await Task.WhenAll(BotStates.Select(s => s.SaveChangesAsync(turnContext, force, cancellationToken))).ConfigureAwait(false);
}

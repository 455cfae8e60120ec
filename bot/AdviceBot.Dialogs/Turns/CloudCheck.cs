using System.Runtime.CompilerServices;
using AdviceBot.Core.Cloud;
using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs.Turns;

/// <summary>
/// Lets a service elsewhere read a person's own words too, where one is configured: after the urgency check, never where that found
/// danger, and never for long. What it says can raise the question about danger, confirm a language and offer topics, and nothing else.
/// </summary>
/// <param name="urgency">Asks about danger.</param>
/// <param name="time">Says when it has taken too long.</param>
/// <param name="logger">Takes the kind of a fault.</param>
/// <param name="cloud">The service, or null where there is none.</param>
public sealed class CloudCheck(UrgencyCheck urgency, TimeProvider time, ILogger<CloudCheck> logger, ICloudLanguage? cloud = null)
{
    /// <summary>How long a turn waits, all in all.</summary>
    public static readonly TimeSpan Ceiling = TimeSpan.FromMilliseconds(800);

    // Of "yes please" nobody can make more than the assistant does.
    private const int FewestWords = 3;
    private const double LeastLanguageConfidence = 0.8;

    private readonly ConditionalWeakTable<ContentSet, ButtonWords> _buttons = [];

    /// <summary>Has the message of the turn in hand read.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn, after the urgency check; what was read is left in it.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>A task that ends when it is read or given up, and the question about danger, if any, is sent.</returns>
    public async Task RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(turn);
        if (cloud is null || turn.Urgent is not null || !IsFreeText(turn)) return;
        try
        {
            await ReadAsync(context, turn, cloud, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.CloudReadingFailed(logger, fault.GetType());
        }

        if (PartlyUrgent(turn) is { } finding) await urgency.AskAsync(context, turn, finding, cancellationToken);
    }

    private async Task ReadAsync(ITurnContext context, AdviceTurn turn, ICloudLanguage service, CancellationToken cancellationToken)
    {
        var text = turn.Input.Text;
        if (turn.Knowledge.LanguageDetector.Detect(text) is not null) return;
        var lean = turn.Knowledge.LanguageDetector.Lean(text);

        // A turn that runs again, because another instance was faster, does not ask and wait again.
        if (context.TurnState.Get<CloudReading>() is not { } reading)
        {
            context.TurnState.Set(CloudReading.Nothing);
            reading = await WaitAsync(service.ReadAsync(text, lean is not null, cancellationToken), cancellationToken);
            context.TurnState.Set(reading);
        }

        turn.KeyPhrases = OwnPhrases.Of(text, reading.KeyPhrases);
        if (lean is not null && reading.LanguageConfidence >= LeastLanguageConfidence && IsSame(lean.Code, reading.LanguageCode)) turn.ConfirmedLanguage = lean;
    }

    // The service may not heed being stopped; it is left to itself then, and its fault, which nobody waits for, is looked at and dropped.
    private async Task<CloudReading> WaitAsync(Task<CloudReading> reading, CancellationToken cancellationToken)
    {
        _ = reading.ContinueWith(static done => _ = done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return await reading.WaitAsync(Ceiling, time, cancellationToken);
    }

    // The words of buttons, pages and commands are the editors', and are understood already.
    private bool IsFreeText(AdviceTurn turn)
    {
        var text = turn.Input.Text;
        return turn.Input.TopicId is null
            && text.Split((char[]?)null, FewestWords, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords
            && turn.Knowledge.Phrases.FindReply(text) is null
            && turn.Knowledge.Phrases.FindTitle(text, turn.Audience) is null
            && !_buttons.GetValue(turn.Content, content => new ButtonWords(content)).Are(text);
    }

    // Out of its sentence a phrase has lost what may have made it harmless, so it only makes the assistant ask (U16).
    private UrgentFinding? PartlyUrgent(AdviceTurn turn)
    {
        try
        {
            return turn.KeyPhrases.Select(turn.Knowledge.UrgencyDetector.Detect).OfType<UrgentFinding>().MaxBy(finding => finding.Tier);
        }
        catch (Exception fault)
        {
            Log.CloudReadingFailed(logger, fault.GetType());
            return null;
        }
    }

    // "pt", "pt-BR" and "pt_pt" are one language here.
    private static bool IsSame(string code, string? other) =>
        string.Equals(code, other?.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase);
}

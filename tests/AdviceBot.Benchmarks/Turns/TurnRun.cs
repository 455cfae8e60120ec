using System.Diagnostics;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>How much is done for each row of the table.</summary>
/// <param name="Turns">How many turns are measured, about.</param>
/// <param name="WarmUp">How many conversations are held before.</param>
/// <param name="Limit">After which time a row is given up.</param>
/// <param name="Settled">For how long the bot must have compiled next to nothing while conversations were held; nought not to wait for it.</param>
/// <param name="Pause">How long a person thinks before each message, on average, in the rows with pauses; nought for none of those.</param>
internal sealed record TurnPlan(int Turns, int WarmUp, TimeSpan Limit, TimeSpan Settled = default, TimeSpan Pause = default);

/// <summary>Measures one kind of turn with one bot.</summary>
/// <param name="plan">How much.</param>
internal sealed class TurnRun(TurnPlan plan)
{
    // What is called often is compiled again in the background, many thousand turns long; a few methods more are none of the turn's own.
    private const int FewMethods = 10;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromMinutes(2);
    private static int conversations;

    /// <summary>Measures.</summary>
    /// <param name="name">What the table calls the bot.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="scenario">The kind of turn.</param>
    /// <param name="atOnce">How many conversations are held at once.</param>
    /// <param name="pause">How long a person thinks before each message, on average; nought to send it when the last answer is there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was measured.</returns>
    /// <exception cref="TimeoutException">It took longer than the plan allows.</exception>
    public async Task<TurnResult> MeasureAsync(string name, BotProcess bot, Scenario scenario, int atOnce, TimeSpan pause, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(plan.Limit);
        try
        {
            return await RowAsync(name, bot, scenario, atOnce, pause, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A cancellation would end the program without a word.
            throw new TimeoutException($"{name}: {scenario.Name}, {atOnce} at once, took longer than {plan.Limit}. Measure fewer turns, or allow more minutes.");
        }
    }

    private async Task<TurnResult> RowAsync(string name, BotProcess bot, Scenario scenario, int atOnce, TimeSpan pause, CancellationToken cancellationToken)
    {
        using var sender = new Sender(bot, atOnce);
        await WarmUpAsync(bot, sender, scenario, cancellationToken);

        var names = Names(plan.Turns / scenario.Measured(string.Empty, 0).Length);
        if (scenario.Before is { } opening) await sender.SendAsync(Say(opening, names), cancellationToken);
        var before = await bot.UsedAsync();
        var load = Environment.CpuUsage.TotalTime;
        var (turns, whole) = await sender.SendAsync(Say(scenario.Measured, names), cancellationToken, pause);
        load = Environment.CpuUsage.TotalTime - load;
        var after = await bot.UsedAsync();
        return new TurnResult(
            name, scenario.Name, atOnce, pause.TotalMilliseconds, turns.Length, turns.Length / whole.TotalSeconds, At(turns, 0.5), At(turns, 0.99),
            (after.Processor - before.Processor).TotalMilliseconds / turns.Length, load.TotalMilliseconds / turns.Length, (after.Paused - before.Paused) / whole,
            bot.TellsItsUse ? (after.Allocated - before.Allocated) / turns.Length : null, bot.TellsItsUse ? after.Megabytes : null);
    }

    private async Task WarmUpAsync(BotProcess bot, Sender sender, Scenario scenario, CancellationToken cancellationToken)
    {
        var whole = Stopwatch.StartNew();
        // Twice in a row: between compiling quickly and compiling well lies a pause.
        for (var quiet = 0; quiet < 2;)
        {
            var compiled = (await bot.UsedAsync()).Compiled;
            var clock = Stopwatch.StartNew();
            do await HoldAsync(sender, scenario, plan.WarmUp, cancellationToken);
            while (clock.Elapsed < plan.Settled);
            if (plan.Settled == TimeSpan.Zero || whole.Elapsed > LongestWarmUp) return;
            quiet = (await bot.UsedAsync()).Compiled - compiled > FewMethods ? 0 : quiet + 1;
        }
    }

    private static async Task HoldAsync(Sender sender, Scenario scenario, int count, CancellationToken cancellationToken)
    {
        var names = Names(count);
        if (scenario.Before is { } before) await sender.SendAsync(Say(before, names), cancellationToken);
        await sender.SendAsync(Say(scenario.Measured, names), cancellationToken);
    }

    // No conversation is held twice, in whichever row.
    private static List<(string Name, int Number)> Names(int count) => [.. Enumerable.Range(0, count).Select(number => ($"c{Interlocked.Increment(ref conversations)}", number))];

    private static IEnumerable<Message[]> Say(Func<string, int, Message[]> what, List<(string Name, int Number)> names) => names.Select(name => what(name.Name, name.Number));

    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}

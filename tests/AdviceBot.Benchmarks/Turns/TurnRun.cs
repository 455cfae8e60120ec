namespace AdviceBot.Benchmarks.Turns;

/// <summary>How much is done for each row of the table.</summary>
/// <param name="Turns">How many turns are measured, about.</param>
/// <param name="WarmUp">How many conversations are held before.</param>
/// <param name="Limit">After which time a row is given up.</param>
internal sealed record TurnPlan(int Turns, int WarmUp, TimeSpan Limit);

/// <summary>Measures one kind of turn with one bot.</summary>
/// <param name="plan">How much.</param>
internal sealed class TurnRun(TurnPlan plan)
{
    private static int conversations;

    /// <summary>Measures.</summary>
    /// <param name="name">What the table calls the bot.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="scenario">The kind of turn.</param>
    /// <param name="atOnce">How many conversations are held at once.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was measured.</returns>
    /// <exception cref="TimeoutException">It took longer than the plan allows.</exception>
    public async Task<TurnResult> MeasureAsync(string name, BotProcess bot, Scenario scenario, int atOnce, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(plan.Limit);
        try
        {
            return await RowAsync(name, bot, scenario, atOnce, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A cancellation would end the program without a word.
            throw new TimeoutException($"{name}: {scenario.Name}, {atOnce} at once, took longer than {plan.Limit}. Measure fewer turns, or allow more minutes.");
        }
    }

    private async Task<TurnResult> RowAsync(string name, BotProcess bot, Scenario scenario, int atOnce, CancellationToken cancellationToken)
    {
        using var sender = new Sender(bot, atOnce);
        await HoldAsync(sender, scenario, plan.WarmUp, cancellationToken);

        var names = Names(plan.Turns / scenario.Measured(string.Empty, 0).Length);
        if (scenario.Before is { } before) await sender.SendAsync(Say(before, names), cancellationToken);
        var allocated = (await bot.UsedAsync()).Allocated;
        var (turns, whole) = await sender.SendAsync(Say(scenario.Measured, names), cancellationToken);
        var used = await bot.UsedAsync();
        return new TurnResult(
            name, scenario.Name, atOnce, turns.Length, turns.Length / whole.TotalSeconds, At(turns, 0.5), At(turns, 0.99),
            bot.IsDotnet ? (used.Allocated - allocated) / turns.Length : null, bot.IsDotnet ? used.Megabytes : null);
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

namespace AdviceBot.Benchmarks.Turns;

/// <summary>What was measured of one kind of turn with one bot.</summary>
/// <param name="Bot">The bot.</param>
/// <param name="Turn">The kind of turn.</param>
/// <param name="AtOnce">How many conversations were held at once.</param>
/// <param name="PauseMilliseconds">How long a person thought before each message, on average; nought where it was sent as soon as the last answer was there.</param>
/// <param name="Turns">How many turns were measured.</param>
/// <param name="TurnsASecond">Turns a second, all conversations together.</param>
/// <param name="P50Milliseconds">Half of the turns were faster.</param>
/// <param name="P99Milliseconds">99 of 100 turns were faster.</param>
/// <param name="ProcessorMilliseconds">Processor time a turn in the bot's process.</param>
/// <param name="LoadMilliseconds">Processor time a turn in the process that sent the messages.</param>
/// <param name="Paused">For which part of the time the bot's collector stopped everything.</param>
/// <param name="AllocatedBytes">Bytes allocated a turn; null where the bot cannot tell.</param>
/// <param name="Megabytes">What the process held at the end; null where the bot cannot tell.</param>
internal sealed record TurnResult(
    string Bot, string Turn, int AtOnce, double PauseMilliseconds, int Turns, double TurnsASecond, double P50Milliseconds, double P99Milliseconds,
    double ProcessorMilliseconds, double LoadMilliseconds, double Paused, long? AllocatedBytes, long? Megabytes)
{
    /// <summary>How many times the turns a second of another.</summary>
    /// <param name="other">The other, or null.</param>
    /// <returns>The ratio; null where there is no other, or where people paused and so set the pace.</returns>
    public double? SpeedAgainst(TurnResult? other) => other is null || PauseMilliseconds > 0 ? null : TurnsASecond / other.TurnsASecond;

    /// <summary>How many times the allocated bytes of another.</summary>
    /// <param name="other">The other, or null.</param>
    /// <returns>The ratio, or null.</returns>
    public double? BytesAgainst(TurnResult? other) => other?.AllocatedBytes is { } bytes and > 0 && AllocatedBytes is { } own ? (double)own / bytes : null;
}

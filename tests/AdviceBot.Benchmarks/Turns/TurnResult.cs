namespace AdviceBot.Benchmarks.Turns;

/// <summary>What was measured of one kind of turn with one bot.</summary>
/// <param name="Bot">The bot.</param>
/// <param name="Turn">The kind of turn.</param>
/// <param name="AtOnce">How many conversations were held at once.</param>
/// <param name="Turns">How many turns were measured.</param>
/// <param name="TurnsASecond">Turns a second, all conversations together.</param>
/// <param name="P50Milliseconds">Half of the turns were faster.</param>
/// <param name="P99Milliseconds">99 of 100 turns were faster.</param>
/// <param name="AllocatedBytes">Bytes allocated a turn; null where the bot cannot tell.</param>
/// <param name="Megabytes">What the process held at the end; null where the bot cannot tell.</param>
internal sealed record TurnResult(
    string Bot, string Turn, int AtOnce, int Turns, double TurnsASecond, double P50Milliseconds, double P99Milliseconds, long? AllocatedBytes, long? Megabytes)
{
    /// <summary>How many times the turns a second of another.</summary>
    /// <param name="other">The other, or null.</param>
    /// <returns>The ratio, or null.</returns>
    public double? SpeedAgainst(TurnResult? other) => other is null ? null : TurnsASecond / other.TurnsASecond;

    /// <summary>How many times the allocated bytes of another.</summary>
    /// <param name="other">The other, or null.</param>
    /// <returns>The ratio, or null.</returns>
    public double? BytesAgainst(TurnResult? other) => other?.AllocatedBytes is { } bytes and > 0 && AllocatedBytes is { } own ? (double)own / bytes : null;
}

namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>What a matcher notes while it reads, a place for each part of each phrase: thousands, so that it is used again.</summary>
/// <param name="parts">How many parts there are.</param>
internal sealed class MatcherScratch(int parts)
{
    /// <summary>The places that each part has reached, a bit for each.</summary>
    public ulong[] Active { get; } = new ulong[parts];

    /// <summary>The places where the word in hand fits.</summary>
    public ulong[] Fits { get; } = new ulong[parts];

    /// <summary>For each part and place the word it began with, shifted by one, and whether a "not" was passed; good only where the place is reached.</summary>
    public int[]?[] Starts { get; } = new int[parts][];

    /// <summary>The parts that have begun.</summary>
    public List<int> Live { get; set; } = [];

    /// <summary>The parts that go on after the word in hand.</summary>
    public List<int> Next { get; set; } = [];

    /// <summary>Forgets the message.</summary>
    public void Clear()
    {
        foreach (var part in Live) Active[part] = 0;
        Live.Clear();
    }
}

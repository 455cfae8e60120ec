namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>What a matcher notes while it reads, a place for each part of each phrase: thousands, so that it is used again.</summary>
/// <param name="parts">How many parts there are.</param>
internal sealed class MatcherScratch(int parts)
{
    // What one flood of text needed is not kept for ever.
    private const int MostKept = 4096;

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

    /// <summary>The parts that were found, by their last word.</summary>
    public List<PartMatch> Found { get; } = [];

    /// <summary>Where the parts of phrases with several parts were met.</summary>
    public LatestMatches Latest { get; } = new(parts);

    /// <summary>Forgets the message.</summary>
    public void Clear()
    {
        Latest.Clear();
        Found.Clear();
        if (Found.Capacity > MostKept) Found.Capacity = 0;
        foreach (var part in Live) Active[part] = 0;
        Live.Clear();
    }
}

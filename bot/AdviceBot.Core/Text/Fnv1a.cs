namespace AdviceBot.Core.Text;

/// <summary>
/// The hash FNV-1a of 32 bits (Fowler, Noll and Vo), over letters: the same on every machine and in every run, which a string's own hash is not. It
/// resists nobody who wants two texts to hash alike, so what is found by it is compared, or is of no use to who would mislead it.
/// </summary>
internal static class Fnv1a
{
    /// <summary>The hash of nothing.</summary>
    public const uint Start = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>Hashes one letter or number more.</summary>
    /// <param name="hash">The hash so far.</param>
    /// <param name="next">What comes next.</param>
    /// <returns>The hash.</returns>
    public static uint Add(uint hash, uint next) => unchecked((hash ^ next) * Prime);

    /// <summary>Hashes letters more.</summary>
    /// <param name="hash">The hash so far.</param>
    /// <param name="letters">The letters.</param>
    /// <returns>The hash.</returns>
    public static uint Add(uint hash, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters) hash = Add(hash, letter);
        return hash;
    }
}

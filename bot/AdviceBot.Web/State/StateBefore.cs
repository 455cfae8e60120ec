using System.Buffers;

namespace AdviceBot.Web.State;

/// <summary>What a state was before the last turn, by how it differs from what it is now: most of it is the same.</summary>
internal static class StateBefore
{
    private const int Slots = 256;

    // What comes after it in a longer state is not looked at.
    private const int MostCompared = 8 * 1024;

    /// <summary>Shortens what a state was.</summary>
    /// <param name="before">What it was, as it was held.</param>
    /// <param name="now">What it is now, as it is held.</param>
    /// <returns>The difference.</returns>
    public static byte[] Shorten(ReadOnlySpan<byte> before, ReadOnlySpan<byte> now)
    {
        now = Compared(now);
        var nextAt = ArrayPool<int>.Shared.Rent(now.Length);
        var difference = ArrayPool<byte>.Shared.Rent(before.Length * Shorthand.MostTimesAsLong);
        var index = RunIndex.Of(now, stackalloc int[Slots], nextAt);
        var shortened = difference.AsSpan(0, Shorthand.Shorten(before, index, difference)).ToArray();
        ArrayPool<int>.Shared.Return(nextAt);
        // Cleared, as every buffer of state is: state tells what a conversation is about.
        ArrayPool<byte>.Shared.Return(difference, clearArray: true);
        return shortened;
    }

    /// <summary>Gives what a state was.</summary>
    /// <param name="difference">What it was shortened to.</param>
    /// <param name="now">What it was compared with.</param>
    /// <returns>What it was, as it was held.</returns>
    public static byte[] Lengthen(ReadOnlySpan<byte> difference, ReadOnlySpan<byte> now)
    {
        var before = new byte[Shorthand.LengthOf(difference)];
        Shorthand.Lengthen(difference, Compared(now), before);
        return before;
    }

    private static ReadOnlySpan<byte> Compared(ReadOnlySpan<byte> now) => now.Length > MostCompared ? now[..MostCompared] : now;
}

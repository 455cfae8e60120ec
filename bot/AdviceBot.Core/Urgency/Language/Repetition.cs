using AdviceBot.Core.Text;

namespace AdviceBot.Core.Urgency.Language;

/// <summary>
/// Leaves out what a very long message only repeats, so that a megabyte of one sentence costs little more than the sentence. A run of words
/// is left out only where it and both its neighbours have been read in the same order before: no phrase is lost.
/// </summary>
internal static class Repetition
{
    /// <summary>Messages of up to this many words are read whole; nobody types more.</summary>
    public const int ReadWhole = 4000;

    // Longer than the longest phrase with its gaps, so that a phrase never touches more than two runs.
    private const int Run = 100;

    /// <summary>Reads a long message without what it repeats.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The words to read, in order.</returns>
    public static IReadOnlyList<RawWord> Remove(List<RawWord> words)
    {
        if (words.Count <= ReadWhole) return words;
        var kept = new List<RawWord>(ReadWhole);
        var seen = new HashSet<(int Before, int Here, int After)>();
        var runs = (words.Count + Run - 1) / Run;
        var hashes = new int[runs + 2];
        for (var run = 0; run < runs; run++) hashes[run + 1] = Hash(words, run);
        for (var run = 0; run < runs; run++)
        {
            if (seen.Add((hashes[run], hashes[run + 1], hashes[run + 2]))) kept.AddRange(words[(run * Run)..Math.Min(words.Count, (run + 1) * Run)]);
        }

        return kept;
    }

    private static int Hash(List<RawWord> words, int run)
    {
        var hash = default(HashCode);
        for (var i = run * Run; i < Math.Min(words.Count, (run + 1) * Run); i++)
        {
            hash.Add(words[i].Text, StringComparer.Ordinal);
            hash.Add(i == 0 ? 0 : words[i].Sentence - words[i - 1].Sentence);
        }

        return hash.ToHashCode();
    }
}

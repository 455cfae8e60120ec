using System.Collections.Concurrent;
using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>All phrases, compiled so that a message is read once. Of the phrases as they were read nothing is kept.</summary>
internal sealed class PhraseBook
{
    /// <summary>Compiles phrases.</summary>
    /// <param name="phrases">The phrases.</param>
    public PhraseBook(IReadOnlyList<Phrase> phrases)
    {
        Phrases = [.. phrases.Select(phrase => phrase.Compiled)];
        var parts = new List<Part>();
        for (var phrase = 0; phrase < phrases.Count; phrase++)
        {
            var nodes = phrases[phrase].Pattern.Parts;
            for (var number = 0; number < nodes.Count; number++) parts.Add(new Part(phrase, number, PatternGraph.TryBuild(nodes[number])!));
        }

        Parts = [.. parts];
        var words = parts.ConvertAll(part => part.Graph.TakeWords());
        Lexicon = new Lexicon(words.SelectMany(places => places).OfType<IReadOnlyList<string>>().SelectMany(place => place));
        Postings = Post(words);
        Stamp = StampOf(phrases);
    }

    /// <summary>Tells this book's numbers from those of another book.</summary>
    public int Stamp { get; }

    /// <summary>The phrases.</summary>
    public CompiledPhrase[] Phrases { get; }

    /// <summary>The parts of all phrases.</summary>
    public Part[] Parts { get; }

    /// <summary>What matchers that have ended leave for the next: as many as messages were ever read at once.</summary>
    public ConcurrentBag<MatcherScratch> Scratch { get; } = [];

    /// <summary>The words of all phrases.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>For each word the places where it fits.</summary>
    public Posting[][] Postings { get; }

    // The same in every process that has read the same phrases.
    private static int StampOf(IReadOnlyList<Phrase> phrases)
    {
        var stamp = Fnv1a.Start;
        foreach (var phrase in phrases) stamp = Fnv1a.Add(Fnv1a.Add(stamp, phrase.Pattern.Text), (uint)phrase.Owner);
        return (int)stamp;
    }

    private Posting[][] Post(List<IReadOnlyList<IReadOnlyList<string>?>> words)
    {
        var postings = new List<Posting>[Lexicon.Count];
        for (var id = 0; id < postings.Length; id++) postings[id] = [];
        for (var part = 0; part < Parts.Length; part++)
        {
            var places = new Dictionary<int, ulong>();
            for (var place = 0; place < words[part].Count; place++)
            {
                foreach (var word in words[part][place] ?? [])
                {
                    var id = Lexicon.IdOf(word);
                    places[id] = places.GetValueOrDefault(id) | (1UL << place);
                }
            }

            foreach (var (id, mask) in places) postings[id].Add(new Posting(part, mask, (mask & Parts[part].Graph.First) != 0));
        }

        return [.. postings.Select(list => list.ToArray())];
    }

    /// <summary>A part of a phrase.</summary>
    /// <param name="Phrase">The phrase's number.</param>
    /// <param name="Number">Which part of it.</param>
    /// <param name="Graph">Its automaton.</param>
    internal sealed record Part(int Phrase, int Number, PatternGraph Graph);

    /// <summary>Places of a part where a word fits.</summary>
    /// <param name="Part">The part's number.</param>
    /// <param name="Places">A bit for each place.</param>
    /// <param name="CanStart">Whether one of the places is a first one.</param>
    internal readonly record struct Posting(int Part, ulong Places, bool CanStart);
}

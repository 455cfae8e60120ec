namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>A piece of a phrase.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>One word out of a set.</summary>
    /// <param name="Forms">The words that fit.</param>
    internal sealed record OneWord(IReadOnlyList<string> Forms) : PatternNode;

    /// <summary>Pieces one after another.</summary>
    /// <param name="Items">The pieces.</param>
    internal sealed record Sequence(IReadOnlyList<PatternNode> Items) : PatternNode;

    /// <summary>One of several pieces.</summary>
    /// <param name="Items">The pieces.</param>
    internal sealed record Either(IReadOnlyList<PatternNode> Items) : PatternNode;

    /// <summary>A piece that may be missing.</summary>
    /// <param name="Item">The piece.</param>
    internal sealed record Optional(PatternNode Item) : PatternNode;

    /// <summary>Up to so many words of any kind.</summary>
    /// <param name="Most">The largest number of words.</param>
    internal sealed record Gap(int Most) : PatternNode;
}

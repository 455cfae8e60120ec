using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency;

/// <summary>The context cues of one message, and what they do to a match.</summary>
/// <param name="tokens">The message.</param>
internal sealed class Surroundings(IReadOnlyList<Token> tokens)
{
    /// <summary>How far a cue reaches, in words.</summary>
    private const int Near = 12;

    /// <summary>How far before a match "not" reaches, in words.</summary>
    private const int Denial = 3;

    private const int Kinds = (int)Context.Resolved + 1;

    private static readonly Context[] AnyTier = [Context.News, Context.Fiction, Context.Exercise, Context.Study, Context.Resolved];

    // For each kind, whether a cue of it stands at a word; nothing for a message without cues.
    private bool[]?[]? _marks;

    /// <summary>How many words the message has.</summary>
    public int Words => tokens.Count;

    /// <summary>Notes a cue.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="first">Its first word.</param>
    /// <param name="last">Its last word.</param>
    public void Mark(Context kind, int first, int last)
    {
        var marks = (_marks ??= new bool[]?[Kinds])[(int)kind] ??= new bool[tokens.Count];
        for (var i = first; i <= last; i++) marks[i] = true;
    }

    /// <summary>What moves a match down. A match is moved, never dropped (U5).</summary>
    /// <param name="match">The match.</param>
    /// <param name="tier">The tier of its rule.</param>
    /// <returns>The kinds of context; empty where nothing moves it.</returns>
    public IReadOnlyList<Context> Moving(in RuleMatch match, UrgentTier tier)
    {
        if (tier == UrgentTier.Serious || _marks is null) return [];
        var first = match.First;
        var last = match.Last;
        var moving = new List<Context>();
        if (IsDenied(first) || (match.Negated && HasPlainNegation(first, last))) moving.Add(Context.Negation);
        moving.AddRange(AnyTier.Where(kind => MarksOf(kind) is not null));
        var now = IsNear(Context.Present, first, last);
        if (!now && IsNear(Context.LongPast, first, last)) moving.Add(Context.LongPast);
        if (tier != UrgentTier.Emergency) return moving;
        if (!now && IsNear(Context.Past, first, last)) moving.Add(Context.Past);
        if (IsBefore(Context.Hypothetical, first)) moving.Add(Context.Hypothetical);
        if (MarksOf(Context.Game) is not null) moving.Add(Context.Game);
        return moving;
    }

    private bool IsDenied(int first)
    {
        if (MarksOf(Context.Negation) is not { } marks) return false;
        for (var i = first - 1; i >= Math.Max(0, first - Denial); i--)
        {
            if (tokens[i].Sentence != tokens[first].Sentence || tokens[i].Text is "but" or "because" or "so" or "and") return false;
            if (marks[i] && !IsMarked(Context.Pseudo, i)) return true;
        }

        return false;
    }

    private bool HasPlainNegation(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (IsMarked(Context.Negation, i) && !IsMarked(Context.Pseudo, i)) return true;
        }

        return false;
    }

    // A cue counts in the same sentence only; people tell several things in one message.
    private bool IsNear(Context kind, int first, int last)
    {
        if (MarksOf(kind) is not { } marks) return false;
        for (var i = Math.Max(0, first - Near); i <= Math.Min(tokens.Count - 1, last + Near); i++)
        {
            if (marks[i] && tokens[i].Sentence >= tokens[first].Sentence && tokens[i].Sentence <= tokens[last].Sentence) return true;
        }

        return false;
    }

    private bool IsBefore(Context kind, int first)
    {
        if (MarksOf(kind) is not { } marks) return false;
        for (var i = Math.Max(0, first - Near); i <= first; i++)
        {
            if (marks[i] && tokens[i].Sentence == tokens[first].Sentence) return true;
        }

        return false;
    }

    private bool IsMarked(Context kind, int index) => MarksOf(kind)?[index] == true;

    private bool[]? MarksOf(Context kind) => _marks?[(int)kind];
}

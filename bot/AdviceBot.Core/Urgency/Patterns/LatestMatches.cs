namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>Where each part of the phrases with several parts was met last: a place for each part, used again for the next message.</summary>
/// <param name="parts">How many parts there are.</param>
internal sealed class LatestMatches(int parts)
{
    private readonly PartMatch[] _matches = new PartMatch[parts];
    private readonly bool[] _isMet = new bool[parts];
    private readonly bool[] _isHere = new bool[parts];
    private readonly List<int> _before = [];
    private readonly List<int> _here = [];

    /// <summary>The parts that this message met, each once, by the first word with which it was met.</summary>
    public IReadOnlyList<int> Here => _here;

    /// <summary>Notes a part that the message before met.</summary>
    /// <param name="match">The part, at a place before the first word.</param>
    public void Resume(PartMatch match)
    {
        if (!_isMet[match.Part]) _before.Add(match.Part);
        Note(match);
    }

    /// <summary>Notes a part that this message met.</summary>
    /// <param name="match">The part and its place.</param>
    public void Meet(PartMatch match)
    {
        if (!_isHere[match.Part]) _here.Add(match.Part);
        _isHere[match.Part] = true;
        Note(match);
    }

    /// <summary>Finds where a part was met last.</summary>
    /// <param name="part">The part.</param>
    /// <param name="match">Receives its place.</param>
    /// <returns>Whether it was met.</returns>
    public bool TryGet(int part, out PartMatch match)
    {
        match = _matches[part];
        return _isMet[part];
    }

    /// <summary>Forgets the message.</summary>
    public void Clear()
    {
        foreach (var part in _before) _isMet[part] = false;
        foreach (var part in _here) _isMet[part] = _isHere[part] = false;
        _before.Clear();
        _here.Clear();
    }

    private void Note(PartMatch match)
    {
        _matches[match.Part] = match;
        _isMet[match.Part] = true;
    }
}

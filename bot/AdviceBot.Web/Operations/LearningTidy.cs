namespace AdviceBot.Web.Operations;

/// <summary>
/// Says when what learning has left behind is to be given back to the machine. Reading and learning the content takes several times the memory that
/// the result needs, and a server that is seldom asked would hold on to it for hours.
/// </summary>
/// <param name="wait">How many looks the content must stay as it is, so that all who learn beside each other have ended.</param>
internal sealed class LearningTidy(int wait)
{
    private int _version;
    private int _looks;

    /// <summary>Looks once.</summary>
    /// <param name="version">The number of the state of content that is served.</param>
    /// <returns>Whether it is time: once for each version.</returns>
    public bool IsDue(int version)
    {
        if (version != _version) (_version, _looks) = (version, 0);
        return ++_looks == wait;
    }
}

namespace AdviceBot.Web.State;

/// <summary>Reads letters where they lie, without a text made of them first.</summary>
/// <param name="letters">Where they lie.</param>
/// <param name="count">How many there are.</param>
internal sealed class LettersReader(char[] letters, int count) : TextReader
{
    private int _next;

    /// <inheritdoc/>
    public override int Peek() => _next < count ? letters[_next] : -1;

    /// <inheritdoc/>
    public override int Read() => _next < count ? letters[_next++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var taken = Math.Min(buffer.Length, count - _next);
        letters.AsSpan(_next, taken).CopyTo(buffer);
        _next += taken;
        return taken;
    }
}

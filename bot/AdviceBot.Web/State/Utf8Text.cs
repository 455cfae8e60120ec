using System.Buffers;
using System.Data.Common;
using System.Text;

namespace AdviceBot.Web.State;

/// <summary>A text in UTF-8, in a buffer that is used again when the text is disposed of. It is cleared first: state tells what a conversation is about.</summary>
/// <param name="buffer">The buffer, rented.</param>
/// <param name="length">How much of it the text takes.</param>
internal readonly struct Utf8Text(byte[] buffer, int length) : IDisposable
{
    /// <summary>The text.</summary>
    public Memory<byte> Memory => buffer.AsMemory(0, length);

    /// <summary>Makes room for a text.</summary>
    /// <param name="length">How many bytes it has.</param>
    /// <returns>The text, of which nothing is written.</returns>
    public static Utf8Text OfLength(int length) => new(ArrayPool<byte>.Shared.Rent(length), length);

    /// <summary>Copies a text.</summary>
    /// <param name="letters">The text.</param>
    /// <returns>The copy.</returns>
    public static Utf8Text Of(StringBuilder letters)
    {
        var whole = JsonBuffers.Instance.Rent(letters.Length);
        letters.CopyTo(0, whole, letters.Length);
        var text = Of(whole.AsSpan(0, letters.Length));
        JsonBuffers.Instance.Return(whole);
        return text;
    }

    /// <summary>Copies a text.</summary>
    /// <param name="letters">The text.</param>
    /// <returns>The copy.</returns>
    public static Utf8Text Of(ReadOnlySpan<char> letters)
    {
        var text = OfLength(Encoding.UTF8.GetByteCount(letters));
        Encoding.UTF8.GetBytes(letters, text.Memory.Span);
        return text;
    }

    /// <summary>Copies a text from a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The text's column.</param>
    /// <returns>The copy.</returns>
    public static Utf8Text Of(DbDataReader row, int column)
    {
        var length = (int)row.GetBytes(column, 0, null, 0, 0);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        row.GetBytes(column, 0, buffer, 0, length);
        return new Utf8Text(buffer, length);
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
}

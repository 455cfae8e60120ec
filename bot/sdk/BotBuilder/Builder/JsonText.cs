using System.Buffers;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Text that is written into one buffer, which is used again; cleared, for it has held what people wrote.</summary>
internal sealed class JsonText : TextWriter
{
    private char[] buffer = ArrayPool<char>.Shared.Rent(4096);
    private int used;

    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>What was written; good until the next writing.</summary>
    public ReadOnlySpan<char> Written => buffer.AsSpan(0, used);

    public override void Write(char value)
    {
        Reserve(1);
        buffer[used++] = value;
    }

    public override void Write(string value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> value)
    {
        Reserve(value.Length);
        value.CopyTo(buffer.AsSpan(used));
        used += value.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Return();
        base.Dispose(disposing);
    }

    private void Reserve(int length)
    {
        if (buffer.Length - used >= length)
            return;
        var longer = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, used + length));
        Written.CopyTo(longer);
        var kept = used;
        Return();
        (buffer, used) = (longer, kept);
    }

    private void Return()
    {
        Array.Clear(buffer, 0, used);
        ArrayPool<char>.Shared.Return(buffer);
        (buffer, used) = ([], 0);
    }
}

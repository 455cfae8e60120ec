using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>
/// Hashes all that something is learnt from: the texts, and the program's own source, which the build hashes into the assembly. So nothing that
/// an older program learnt is ever taken for this one's. A key is a text of letters and digits.
/// </summary>
internal sealed class LearningKey : IDisposable
{
    /// <summary>How many characters a key has.</summary>
    public const int Length = 32;

    private const string SourceHash = "LearningSource";
    private const int BufferSize = 4 * 1024;

    private static readonly string Source = typeof(LearningKey).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == SourceHash).Value!;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // Texts are many and short, and each call of the hash costs as much as a hundred letters.
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;

    /// <summary>Begins a key.</summary>
    /// <param name="purpose">What is learnt.</param>
    public LearningKey(string purpose)
    {
        Add(Source);
        Add(purpose);
    }

    /// <summary>The key of topics' lessons, without the encoder.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="teaching">The editors' spellings and kinds.</param>
    /// <returns>The key.</returns>
    public static string Of(Lessons lessons, TeachingText teaching)
    {
        using var key = new LearningKey("topics");
        foreach (var topic in lessons.Topics) key.Add(topic.Id);
        foreach (var lesson in lessons.All)
        {
            key.Add(lesson.Class);
            key.Add((int)lesson.Kind);
            key.Add(lesson.Text);
        }

        foreach (var (typed, meant) in teaching.Spellings.OrderBy(pair => pair.Key, StringComparer.Ordinal)) key.AddAll([typed, meant]);
        foreach (var (kind, names) in teaching.Kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal)) key.AddAll([kind, .. names]);
        return key.End();
    }

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text.</param>
    public void Add(string text)
    {
        // With its length before it, no two lists of texts hash alike.
        var length = Encoding.UTF8.GetByteCount(text);
        Add(length);
        if (length > BufferSize - _used) Flush();
        if (length > BufferSize) _hash.AppendData(Encoding.UTF8.GetBytes(text));
        else _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        Flush();
        _hash.AppendData(bytes);
    }

    /// <summary>Adds a number.</summary>
    /// <param name="number">The number.</param>
    public void Add(int number)
    {
        if (sizeof(int) > BufferSize - _used) Flush();
        MemoryMarshal.Write(_buffer.AsSpan(_used), number);
        _used += sizeof(int);
    }

    /// <summary>Adds a list of texts.</summary>
    /// <param name="texts">The texts.</param>
    public void AddAll(IEnumerable<string> texts)
    {
        var count = 0;
        foreach (var text in texts)
        {
            Add(text);
            count++;
        }

        // So that no two rows of lists hash alike.
        Add(count);
    }

    /// <summary>Ends the key.</summary>
    /// <returns>The hash.</returns>
    public string End()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset())[..Length];
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _used);
        _used = 0;
    }
}

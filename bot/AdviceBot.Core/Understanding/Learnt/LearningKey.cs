using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>
/// Hashes all that something is learnt from: the texts, and the program's own source, which the build hashes into the assembly. So nothing that
/// an older program learnt is ever taken for this one's.
/// </summary>
internal sealed class LearningKey : IDisposable
{
    private const string SourceHash = "LearningSource";

    private static readonly string Source = typeof(LearningKey).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == SourceHash).Value!;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

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
    public static UInt128 Of(Lessons lessons, TeachingText teaching)
    {
        using var key = new LearningKey("topics");
        foreach (var topic in lessons.Topics) key.Add(topic.Id);
        foreach (var lesson in lessons.All) key.Add($"{lesson.Class} {lesson.Kind} {lesson.Text}");
        foreach (var (typed, meant) in teaching.Spellings.OrderBy(pair => pair.Key, StringComparer.Ordinal)) key.Add($"{typed} {meant}");
        foreach (var (kind, names) in teaching.Kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal)) key.Add($"{kind} {string.Join('\0', names)}");
        return key.End();
    }

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text.</param>
    public void Add(string text)
    {
        // With its length before it, no two lists of texts hash alike.
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = Encoding.UTF8.GetBytes(text);
        MemoryMarshal.Write(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
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
        Add(count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Ends the key.</summary>
    /// <returns>The hash.</returns>
    public UInt128 End() => MemoryMarshal.Read<UInt128>(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}

using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>
/// A file of something learnt, with the hash of all that it was learnt from, and of what it holds: it is read only where both are right. It is only
/// ever a saving of time, so one that is missing, damaged or of other content is as none. It is safe to call from many threads.
/// </summary>
internal sealed class KeyedFile(string path)
{
    private const int HashSize = 16;
    private const int HeaderSize = LearningKey.Length + sizeof(long) + HashSize;

    /// <summary>Whether what is stored was learnt from what the key is the hash of.</summary>
    /// <param name="key">The hash.</param>
    /// <returns>Whether <see cref="Read"/> will find it.</returns>
    public bool Has(string key) => Guard(() =>
    {
        if (!File.Exists(path)) return false;
        using var stream = File.OpenRead(path);
        var header = new byte[HeaderSize];
        return stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) == HeaderSize
            && header.AsSpan().StartsWith(Encoding.ASCII.GetBytes(key)) && MemoryMarshal.Read<long>(header.AsSpan(LearningKey.Length)) == stream.Length - HeaderSize;
    });

    /// <summary>Reads what is stored.</summary>
    /// <param name="key">The hash of what it must have been learnt from.</param>
    /// <returns>The bytes, or null where there are none of that.</returns>
    public ReadOnlyMemory<byte>? Read(string key)
    {
        byte[]? bytes = null;
        if (!Has(key) || !Guard(() => (bytes = File.ReadAllBytes(path)).Length > 0)) return null;
        return bytes!.Length >= HeaderSize && bytes.AsSpan(0, HeaderSize).SequenceEqual(Header(key, bytes.AsSpan(HeaderSize))) ? (ReadOnlyMemory<byte>?)bytes.AsMemory(HeaderSize) : null;
    }

    /// <summary>Gives what is stored where it fits, or learns it and stores it.</summary>
    /// <param name="key">The hash of what it is learnt from.</param>
    /// <param name="read">Reads it from the bytes that <paramref name="write"/> wrote; what it gives must be as what was written, bit for bit.</param>
    /// <param name="learn">Learns it.</param>
    /// <param name="write">Writes it.</param>
    /// <typeparam name="T">What is learnt.</typeparam>
    /// <returns>It.</returns>
    public T GetOrAdd<T>(string key, Func<BinaryReader, T> read, Func<T> learn, Action<T, BinaryWriter> write)
        where T : class
    {
        if (Get(key, read) is { } known) return known;
        var learnt = learn();
        Put(key, learnt, write);
        return learnt;
    }

    /// <summary>Gives what is stored where it fits.</summary>
    /// <param name="key">The hash of what it must have been learnt from.</param>
    /// <param name="read">Reads it from the bytes that were written.</param>
    /// <typeparam name="T">What was learnt.</typeparam>
    /// <returns>It, or null.</returns>
    public T? Get<T>(string key, Func<BinaryReader, T> read)
        where T : class => Read(key) is { } stored ? TryRead(stored, read) : null;

    /// <summary>Stores something, in the place of what was stored before.</summary>
    /// <param name="key">The hash of what it was learnt from.</param>
    /// <param name="learnt">What was learnt.</param>
    /// <param name="write">Writes it.</param>
    /// <typeparam name="T">What was learnt.</typeparam>
    public void Put<T>(string key, T learnt, Action<T, BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(learnt, writer);
        Write(key, stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Replaces the file; a folder that cannot be written to costs only the time of the next start.</summary>
    /// <param name="key">The hash of what it was learnt from.</param>
    /// <param name="bytes">What was learnt.</param>
    public void Write(string key, ReadOnlySpan<byte> bytes)
    {
        var temporary = path + "." + Guid.NewGuid().ToString("N");
        byte[] all = [.. Header(key, bytes), .. bytes];
        var written = Guard(() =>
        {
            if (!Directory.Exists(Path.GetDirectoryName(path))) return false;
            File.WriteAllBytes(temporary, all);
            File.Move(temporary, path, overwrite: true);
            return true;
        });
        if (!written) Guard(() => { File.Delete(temporary); return true; });
    }

    private static T? TryRead<T>(ReadOnlyMemory<byte> stored, Func<BinaryReader, T> read)
        where T : class
    {
        try
        {
            MemoryMarshal.TryGetArray(stored, out var bytes);
            using var reader = new BinaryReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count));
            return read(reader);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or OverflowException)
        {
            // Bytes that are not what was written: it is learnt from the content again.
            return null;
        }
    }

    private static byte[] Header(string key, ReadOnlySpan<byte> bytes)
    {
        var header = new byte[HeaderSize];
        Encoding.ASCII.GetBytes(key, header);
        MemoryMarshal.Write(header.AsSpan(LearningKey.Length), (long)bytes.Length);
        SHA256.HashData(bytes).AsSpan(0, HashSize).CopyTo(header.AsSpan(LearningKey.Length + sizeof(long)));
        return header;
    }

    private static bool Guard(Func<bool> use)
    {
        try
        {
            return use();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

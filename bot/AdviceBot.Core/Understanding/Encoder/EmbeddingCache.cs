using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// The embeddings of teaching texts, by the hash of each text, kept in a file: a start with a full cache encodes nothing, and a changed
/// page only its changed lines. Messages of people never come here.
/// </summary>
internal sealed class EmbeddingCache
{
    private const int KeySize = 16;
    private const int EntrySize = KeySize + (SentenceEncoder.Dimensions * 2);

    private readonly ConcurrentDictionary<UInt128, float[]> _embeddings = new();
    private readonly Lock _saving = new();
    private readonly string _path;
    private int _added;

    private EmbeddingCache(string path) => _path = path;

    /// <summary>How many texts were encoded because the file had not got them.</summary>
    public int Added => _added;

    /// <summary>Reads the file; one that is missing, or not whole, is an empty cache.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The cache.</returns>
    public static EmbeddingCache Open(string path)
    {
        var cache = new EmbeddingCache(path);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (bytes.Length % EntrySize != 0) return cache;
        for (var start = 0; start < bytes.Length; start += EntrySize)
        {
            var embedding = new float[SentenceEncoder.Dimensions];
            TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(start + KeySize, EntrySize - KeySize)), embedding);
            cache._embeddings[MemoryMarshal.Read<UInt128>(bytes.AsSpan(start))] = embedding;
        }

        return cache;
    }

    /// <summary>Whether a text was encoded before.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it was.</returns>
    public bool Has(string text) => _embeddings.ContainsKey(Key(text));

    /// <summary>Gives the embedding of a text, from the cache or the encoder; always rounded as the file rounds, so that both give the same.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoder">Encodes what is missing.</param>
    /// <returns>The embedding; nought for a text without anything to encode.</returns>
    public float[] Get(string text, SentenceEncoder encoder)
    {
        var key = Key(text);
        if (_embeddings.TryGetValue(key, out var known)) return known;
        var embedding = new float[SentenceEncoder.Dimensions];
        encoder.TryEncode(text, embedding);
        for (var i = 0; i < embedding.Length; i++) embedding[i] = (float)(Half)embedding[i];
        if (_embeddings.TryAdd(key, embedding)) Interlocked.Increment(ref _added);
        return embedding;
    }

    /// <summary>Writes the file where anything was added; a folder that cannot be written to costs only the time of the next start.</summary>
    /// <returns>Whether the file is as the cache.</returns>
    public bool Save()
    {
        if (_added == 0) return true;

        // Two that learn may end together; the later file must be the fuller one.
        lock (_saving) return Write();
    }

    private bool Write()
    {
        var temporary = _path + "." + Guid.NewGuid().ToString("N");
        try
        {
            using (var stream = File.Create(temporary))
            {
                var entry = new byte[EntrySize];
                foreach (var (key, embedding) in _embeddings.OrderBy(pair => pair.Key))
                {
                    MemoryMarshal.Write(entry, key);
                    TensorPrimitives.ConvertToHalf(embedding, MemoryMarshal.Cast<byte, Half>(entry.AsSpan(KeySize)));
                    stream.Write(entry);
                }
            }

            File.Move(temporary, _path, overwrite: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static UInt128 Key(string text) => MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

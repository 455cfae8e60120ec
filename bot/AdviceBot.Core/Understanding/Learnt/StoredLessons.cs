using System.Runtime.InteropServices;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>The words that the lessons have, and the features of each lesson, as they were read last.</summary>
internal sealed class StoredLessons(KeyedFile file)
{
    /// <summary>Gives the stored ones where they fit, or reads the lessons and stores them. Both give the same.</summary>
    /// <param name="key">The hash of the lessons.</param>
    /// <param name="lessons">The lessons.</param>
    /// <param name="teaching">The editors' spellings and kinds.</param>
    /// <returns>The lessons as read.</returns>
    public LessonTexts GetOrAdd(UInt128 key, Lessons lessons, TeachingText teaching)
    {
        if (file.Read(key) is { } stored && Read(stored, lessons, teaching) is { } known) return known;
        var texts = LessonTexts.Read(lessons, teaching);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        texts.Reader.Write(writer);
        foreach (var vector in texts.Vectors)
        {
            writer.Write(vector.Count);
            writer.Write(MemoryMarshal.AsBytes(vector.Indices));
            writer.Write(MemoryMarshal.AsBytes(vector.Values));
        }

        file.Write(key, stream.GetBuffer().AsSpan(0, (int)stream.Length));
        return texts;
    }

    private static LessonTexts? Read(ReadOnlyMemory<byte> stored, Lessons lessons, TeachingText teaching)
    {
        try
        {
            MemoryMarshal.TryGetArray(stored, out var bytes);
            using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count);
            using var reader = new BinaryReader(stream);
            var words = LexicalReader.Read(reader, teaching);
            var vectors = new SparseVector[lessons.All.Count];
            for (var i = 0; i < vectors.Length; i++)
            {
                var indices = new int[reader.ReadInt32()];
                var values = new float[indices.Length];
                stream.ReadExactly(MemoryMarshal.AsBytes(indices.AsSpan()));
                stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
                vectors[i] = new SparseVector(indices, values);
            }

            return new LessonTexts(lessons, words, vectors);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or OverflowException)
        {
            // Bytes that are not what was written; they are read from the content again.
            return null;
        }
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// The weights that were learnt last, in a file, with the hash of all they were learnt from: a start with unchanged content learns
/// nothing. Weights are half floats. It is safe to call from many threads.
/// </summary>
internal sealed class StoredModel(string path)
{
    // Changes with the method of learning or of reading, so that older weights are learnt anew.
    private const string Method = "2";
    private const int HeaderSize = 16 + (2 * sizeof(int));

    /// <summary>Hashes all that weights are learnt from.</summary>
    public static UInt128 KeyOf(LessonTexts lessons, TrainingSettings settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
        Add($"{Method} {settings}");
        foreach (var topic in lessons.Lessons.Topics) Add(topic.Id);
        for (var i = 0; i < lessons.Words.Count; i++)
        {
            // The words stand for the text: they are what spellings, kinds and the reader made of it.
            Add($"{lessons.Lessons.All[i].Class} {lessons.Lessons.All[i].Kind}");
            foreach (var sentence in lessons.Sentences[i]) Add(sentence);
            hash.AppendData(MemoryMarshal.AsBytes(lessons.Vectors[i].Indices));
        }

        return MemoryMarshal.Read<UInt128>(hash.GetHashAndReset());
    }

    /// <summary>Gives the stored weights where they fit, or learns and stores them. Both give the same, because both are rounded.</summary>
    /// <param name="key">The hash of what they are learnt from.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="learn">Learns them.</param>
    /// <returns>The model.</returns>
    public SoftmaxModel GetOrAdd(UInt128 key, int features, int classes, Func<SoftmaxModel> learn)
    {
        if (Read(key, features, classes) is { } stored) return stored;
        var model = learn();
        model.Round();
        Write(key, model);
        return model;
    }

    private SoftmaxModel? Read(UInt128 key, int features, int classes)
    {
        var model = new SoftmaxModel(features, classes);
        byte[] bytes;
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length != HeaderSize + (model.Weights.Length * 2L)) return null;
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (!bytes.AsSpan(0, HeaderSize).SequenceEqual(Header(key, features, classes))) return null;
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(HeaderSize)), model.Weights);
        return model;
    }

    // A folder that cannot be written to costs only the time of the next start.
    private void Write(UInt128 key, SoftmaxModel model)
    {
        var temporary = path + "." + Guid.NewGuid().ToString("N");
        var bytes = new byte[HeaderSize + (model.Weights.Length * 2)];
        Header(key, model.Features, model.Classes).CopyTo(bytes, 0);
        TensorPrimitives.ConvertToHalf(model.Weights, MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(HeaderSize)));
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static byte[] Header(UInt128 key, int features, int classes)
    {
        var header = new byte[HeaderSize];
        MemoryMarshal.Write(header, key);
        MemoryMarshal.Write(header.AsSpan(16), features);
        MemoryMarshal.Write(header.AsSpan(16 + sizeof(int)), classes);
        return header;
    }
}

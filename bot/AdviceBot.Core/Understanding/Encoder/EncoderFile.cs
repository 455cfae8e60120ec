using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>The stored sentence encoder: <c>bot/models/prepare.mjs</c> writes it.</summary>
internal sealed class EncoderFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly byte[] _bytes;
    private readonly int _data;
    private readonly Dictionary<string, TensorEntry> _tensors;

    private EncoderFile(byte[] bytes, int data, Header header)
    {
        _bytes = bytes;
        _data = data;
        _tensors = header.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        Vocabulary = [.. header.Vocabulary.Select(entry => (entry[0].GetString() ?? string.Empty, entry[1].GetDouble()))];
    }

    /// <summary>The pieces of words and their scores; a piece's place is its number.</summary>
    public IReadOnlyList<(string Piece, double Score)> Vocabulary { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="InvalidDataException">It is not a stored encoder, or not whole.</exception>
    public static EncoderFile Open(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 8 || !bytes.AsSpan(0, 4).SequenceEqual("USEL"u8))
            throw new InvalidDataException($"{Path.GetFileName(path)} is not a stored sentence encoder. Delete it and build again.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        var header = length > 0 && length < bytes.Length - 8 ? JsonSerializer.Deserialize<Header>(bytes.AsSpan(8, length), Json) : null;
        if (header is null) throw new InvalidDataException($"{Path.GetFileName(path)} is not whole. Delete it and build again.");
        return new EncoderFile(bytes, 8 + ((length + 3) / 4 * 4), header);
    }

    /// <summary>Reads the values of a tensor of half floats as they are, row after row.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <returns>The values.</returns>
    /// <exception cref="InvalidDataException">There is no such tensor of half floats.</exception>
    public Half[] Halves(string name)
    {
        var tensor = Find(name);
        if (!tensor.Half) throw new InvalidDataException($"The sentence encoder's {name} are not half floats. Delete the encoder and build again.");
        return MemoryMarshal.Cast<byte, Half>(_bytes.AsSpan(_data + tensor.Offset))[..(tensor.Rows * tensor.Columns)].ToArray();
    }

    /// <summary>Reads the values of a tensor, row after row.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <returns>The values.</returns>
    /// <exception cref="InvalidDataException">There is no such tensor.</exception>
    public float[] Values(string name)
    {
        var tensor = Find(name);
        var count = tensor.Rows * tensor.Columns;
        var values = new float[count];
        var bytes = _bytes.AsSpan(_data + tensor.Offset);
        if (tensor.Half) TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes)[..count], values);
        else MemoryMarshal.Cast<byte, float>(bytes)[..count].CopyTo(values);
        return values;
    }

    private TensorEntry Find(string name) =>
        _tensors.TryGetValue(name, out var tensor) ? tensor : throw new InvalidDataException($"The sentence encoder has no {name}.");

    private sealed record Header(
        [property: JsonRequired] IReadOnlyList<TensorEntry> Tensors,
        [property: JsonRequired] IReadOnlyList<JsonElement[]> Vocabulary);

    private sealed record TensorEntry(string Name, int Rows, int Columns, bool Half, int Offset);
}

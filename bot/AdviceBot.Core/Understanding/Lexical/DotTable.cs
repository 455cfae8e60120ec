namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>
/// One vector laid out by index, to be multiplied with many others: each of those is read from its beginning to its end, and the two need not be
/// kept in step. The sums are those of <see cref="SparseVector.Dot"/>, to the last bit.
/// </summary>
/// <param name="size">How many indices there are.</param>
internal sealed class DotTable(int size)
{
    private readonly float[] _values = new float[size];

    /// <summary>Lays a vector out.</summary>
    /// <param name="vector">The vector; <see cref="Remove"/> it before another is laid out.</param>
    public void Add(SparseVector vector)
    {
        for (var i = 0; i < vector.Count; i++) _values[vector.Indices[i]] = vector.Values[i];
    }

    /// <summary>Takes a vector away again.</summary>
    /// <param name="vector">The vector that was laid out.</param>
    public void Remove(SparseVector vector)
    {
        foreach (var index in vector.Indices) _values[index] = 0;
    }

    /// <summary>The dot product with the vector that is laid out.</summary>
    /// <param name="other">The other vector.</param>
    /// <returns>The product.</returns>
    public float Dot(SparseVector other)
    {
        float sum = 0;
        var indices = other.Indices;
        var values = other.Values;
        for (var i = 0; i < indices.Length && i < values.Length; i++) sum += _values[indices[i]] * values[i];
        return sum;
    }
}

namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>A vector with few values that are not nought, in ascending order of index.</summary>
internal sealed class SparseVector(int[] indices, float[] values)
{
    public static SparseVector Empty { get; } = new([], []);

    public ReadOnlySpan<int> Indices => indices;

    public ReadOnlySpan<float> Values => values;

    public int Count => indices.Length;

    /// <summary>Whether a value is not nought.</summary>
    /// <param name="index">Its index.</param>
    /// <returns>Whether it is there.</returns>
    public bool Has(int index) => Array.BinarySearch(indices, index) >= 0;

    /// <summary>The same values under other indices.</summary>
    /// <param name="others">As many indices, ascending.</param>
    /// <returns>A vector that shares the values.</returns>
    public SparseVector At(int[] others) => new(others, values);

    /// <summary>The dot product; of two vectors of length 1 it is their cosine.</summary>
    public float Dot(SparseVector other)
    {
        float sum = 0;
        int i = 0, j = 0;
        var left = Indices;
        var right = other.Indices;
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j]) sum += Values[i++] * other.Values[j++];
            else if (left[i] < right[j]) i++;
            else j++;
        }

        return sum;
    }
}

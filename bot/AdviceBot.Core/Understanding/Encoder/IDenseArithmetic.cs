namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>How <see cref="DenseKernel{TVector,TArithmetic}"/> multiplies. A step of a row, and a weight of a panel, are 32 bits: one float, or two integers of 16 bits that lie beside each other.</summary>
/// <typeparam name="TVector">Holds a sum for each of some columns.</typeparam>
internal interface IDenseArithmetic<TVector>
{
    /// <summary>How many columns a vector holds.</summary>
    static abstract int Width { get; }

    /// <summary>No sum yet.</summary>
    static abstract TVector Zero { get; }

    /// <summary>Reads the weights of a step, one a column.</summary>
    /// <param name="weights">The first of them, after which there are <see cref="Width"/> or more.</param>
    /// <returns>The weights.</returns>
    static abstract TVector Load(ref readonly int weights);

    /// <summary>Adds the products of a step.</summary>
    /// <param name="sums">The sums so far.</param>
    /// <param name="step">The step of the row, by which every column's weight is multiplied.</param>
    /// <param name="weights">The weights.</param>
    /// <returns>The sums.</returns>
    static abstract TVector Add(TVector sums, TVector step, TVector weights);

    /// <summary>Repeats a step for every column.</summary>
    /// <param name="step">The step.</param>
    /// <returns>As many of it as there are columns.</returns>
    static abstract TVector Repeat(int step);

    /// <summary>Writes sums as floats.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="output">Receives <see cref="Width"/> of them.</param>
    static abstract void Store(TVector sums, Span<float> output);
}

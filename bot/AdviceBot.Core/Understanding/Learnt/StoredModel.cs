using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>The weights that were learnt last, as half floats: a start with unchanged content learns nothing.</summary>
internal sealed class StoredModel(KeyedFile file)
{
    /// <summary>Whether the weights for a key are stored.</summary>
    /// <param name="key">The hash of what they are learnt from.</param>
    /// <returns>Whether nothing need be learnt.</returns>
    public bool Has(UInt128 key) => file.Has(key);

    /// <summary>Gives the stored weights where they fit, or learns and stores them. Both give the same, because both are rounded.</summary>
    /// <param name="key">The hash of what they are learnt from.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="learn">Learns them.</param>
    /// <returns>The model.</returns>
    public SoftmaxModel GetOrAdd(UInt128 key, int features, int classes, Func<SoftmaxModel> learn)
    {
        if (file.Read(key) is { } stored && Read(stored.Span, features, classes) is { } known) return known;
        var model = learn();
        model.Round();
        var halves = new Half[model.Weights.Length];
        TensorPrimitives.ConvertToHalf(model.Weights, halves);
        file.Write(key, MemoryMarshal.AsBytes(halves.AsSpan()));
        return model;
    }

    private static SoftmaxModel? Read(ReadOnlySpan<byte> stored, int features, int classes)
    {
        var model = new SoftmaxModel(features, classes);
        if (stored.Length != model.Weights.Length * 2) return null;
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(stored), model.Weights);
        return model;
    }
}

using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>The weights that were learnt last, as half floats: a start with unchanged content learns nothing.</summary>
internal sealed class StoredModel(KeyedFile file)
{
    /// <summary>Whether the weights for a key are stored.</summary>
    /// <param name="key">The hash of what they are learnt from.</param>
    /// <returns>Whether nothing need be learnt.</returns>
    public bool Has(string key) => file.Has(key);

    /// <summary>Gives the stored weights where they fit, or learns and stores them. Both give the same.</summary>
    /// <param name="key">The hash of what they are learnt from.</param>
    /// <param name="learn">Learns them.</param>
    /// <returns>The weights.</returns>
    public LabelTree GetOrAdd(string key, Func<LabelTree> learn) => file.GetOrAdd(key, Read, learn, Write);

    private static void Write(LabelTree tree, BinaryWriter stored)
    {
        tree.Root.Write(stored);
        stored.Write(tree.Branches.Count);
        foreach (var branch in tree.Branches)
        {
            stored.Write(branch.Labels.Count);
            foreach (var label in branch.Labels) stored.Write(label);
            branch.Features.Write(stored);
            branch.Model.Write(stored);
        }
    }

    private static LabelTree Read(BinaryReader stored)
    {
        var root = HalfWeights.Read(stored);
        var branches = new LabelBranch[stored.ReadInt32()];
        foreach (ref var branch in branches.AsSpan())
        {
            var labels = new int[stored.ReadInt32()];
            stored.ReadAll(labels.AsSpan());
            branch = new LabelBranch(labels, FeatureSet.Read(stored), HalfWeights.Read(stored));
        }

        return new LabelTree(root, branches);
    }
}

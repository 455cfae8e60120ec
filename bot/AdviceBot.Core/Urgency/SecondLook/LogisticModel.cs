namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>
/// Multinomial logistic regression over sparse features weighed by inverse document frequency, trained by AdaGrad in a fixed
/// order: the same examples give the same model.
/// </summary>
internal sealed class LogisticModel
{
    private const int Passes = 10;
    private const float Rate = 0.3f;
    private const float Decay = 1e-4f;

    private readonly int _classes;
    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly float[] _rarity;

    private LogisticModel(int classes, float[] rarity)
    {
        _classes = classes;
        _weights = new float[TextFeatures.Buckets * classes];
        _bias = new float[classes];
        _rarity = rarity;
    }

    /// <summary>Learns from examples.</summary>
    /// <param name="features">The features of each example.</param>
    /// <param name="labels">The class of each example.</param>
    /// <param name="classes">The number of classes.</param>
    /// <returns>The model.</returns>
    public static LogisticModel Train(IReadOnlyList<int[]> features, IReadOnlyList<int> labels, int classes)
    {
        var model = new LogisticModel(classes, Rarity(features));
        features = [.. features.Select(example => Array.FindAll(example, feature => model._rarity[feature] > 0))];
        var squares = new float[model._weights.Length];
        var biasSquares = new float[classes];
        var balance = Balance(labels, classes);
        var order = Enumerable.Range(0, features.Count).ToArray();
        var state = 20261121u;
        var scores = new float[classes];
        for (var pass = 0; pass < Passes; pass++)
        {
            Shuffle(order, ref state);
            foreach (var example in order) model.Learn(features[example], labels[example], balance[labels[example]], squares, biasSquares, scores);
        }

        return model;
    }

    /// <summary>Scores a message.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="scores">Takes the probability of each class.</param>
    public void Score(int[] features, Span<float> scores)
    {
        for (var label = 0; label < _classes; label++) scores[label] = _bias[label];
        var scale = Scale(features);
        foreach (var feature in features)
        {
            var value = _rarity[feature] * scale;
            for (var label = 0; label < _classes; label++) scores[label] += _weights[(feature * _classes) + label] * value;
        }

        Softmax(scores);
    }

    /// <summary>How much a feature speaks for one class against another.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="label">The class.</param>
    /// <param name="against">The other class.</param>
    /// <returns>The difference of its weights.</returns>
    public float Lean(int feature, int label, int against) =>
        _rarity[feature] * (_weights[(feature * _classes) + label] - _weights[(feature * _classes) + against]);

    private void Learn(int[] features, int target, float importance, float[] squares, float[] biasSquares, float[] scores)
    {
        Score(features, scores);
        var scale = Scale(features);
        for (var label = 0; label < _classes; label++)
        {
            scores[label] = (scores[label] - (label == target ? 1 : 0)) * importance;
            biasSquares[label] += scores[label] * scores[label];
            _bias[label] -= Rate * scores[label] / (MathF.Sqrt(biasSquares[label]) + 1e-6f);
        }

        foreach (var feature in features)
        {
            var value = _rarity[feature] * scale;
            for (var label = 0; label < _classes; label++)
            {
                var at = (feature * _classes) + label;
                var gradient = (scores[label] * value) + (Decay * _weights[at]);
                squares[at] += gradient * gradient;
                _weights[at] -= Rate * gradient / (MathF.Sqrt(squares[at]) + 1e-6f);
            }
        }
    }

    private float Scale(int[] features)
    {
        var sum = 1e-6f;
        foreach (var feature in features) sum += _rarity[feature] * _rarity[feature];
        return 1 / MathF.Sqrt(sum);
    }

    private static float[] Rarity(IReadOnlyList<int[]> features)
    {
        var counts = new int[TextFeatures.Buckets];
        foreach (var feature in features.SelectMany(example => example)) counts[feature]++;

        // A feature of one example only teaches nothing about others.
        return [.. counts.Select(count => count < 2 ? 0 : MathF.Log((1f + features.Count) / (1f + count)))];
    }

    // Ordinary messages are many; each class weighs alike, softened by a square root.
    private static float[] Balance(IReadOnlyList<int> labels, int classes)
    {
        var counts = new int[classes];
        foreach (var label in labels) counts[label]++;
        // A feature of one example only teaches nothing about others.
        return [.. counts.Select(count => count < 2 ? 0 : MathF.Sqrt(labels.Count / (float)(classes * count)))];
    }

    private static void Softmax(Span<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores) most = MathF.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = MathF.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }

    private static void Shuffle(int[] order, ref uint state)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            state = (state * 1664525u) + 1013904223u;
            var j = (int)(((ulong)state * (uint)(i + 1)) >> 32);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}

namespace AdviceBot.Evaluation;

/// <summary>Fits the weights of a logistic function by Newton's method, with a little shrinkage.</summary>
internal static class LogisticFit
{
    private const double Shrinkage = 1;
    private const int Rounds = 30;

    public static double[] Fit(IReadOnlyList<double[]> inputs, IReadOnlyList<bool> outcomes)
    {
        var size = inputs[0].Length;
        var weights = new double[size];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            for (var i = 0; i < size; i++)
            {
                gradient[i] = -Shrinkage * weights[i];
                curvature[i, i] = Shrinkage;
            }

            for (var row = 0; row < inputs.Count; row++) Add(inputs[row], outcomes[row], weights, gradient, curvature);
            var step = Solve(curvature, gradient);
            for (var i = 0; i < size; i++) weights[i] += step[i];
        }

        return weights;
    }

    private static void Add(double[] input, bool outcome, double[] weights, double[] gradient, double[,] curvature)
    {
        double sum = 0;
        for (var i = 0; i < input.Length; i++) sum += input[i] * weights[i];
        var chance = 1 / (1 + Math.Exp(-sum));
        for (var i = 0; i < input.Length; i++)
        {
            gradient[i] += ((outcome ? 1 : 0) - chance) * input[i];
            for (var j = 0; j < input.Length; j++) curvature[i, j] += chance * (1 - chance) * input[i] * input[j];
        }
    }

    // Gaussian elimination; the matrix is positive definite, so no pivot is nought.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++) matrix[row, column] -= factor * matrix[pivot, column];
                right[row] -= factor * right[pivot];
            }
        }

        var solution = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var sum = right[row];
            for (var column = row + 1; column < size; column++) sum -= matrix[row, column] * solution[column];
            solution[row] = sum / matrix[row, row];
        }

        return solution;
    }
}

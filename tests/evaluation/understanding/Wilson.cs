using System.Globalization;

namespace AdviceBot.Evaluation;

/// <summary>A part of a whole with its 95 % Wilson score interval.</summary>
internal static class Wilson
{
    public static string Describe(int part, int whole)
    {
        if (whole == 0) return "    -";
        const double z = 1.96;
        double n = whole, p = part / n, square = z * z;
        var middle = (p + (square / (2 * n))) / (1 + (square / n));
        var half = z / (1 + (square / n)) * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n * n)));
        return string.Create(CultureInfo.InvariantCulture, $"{p:0.000} [{middle - half:0.000}, {middle + half:0.000}] {part}/{whole}");
    }
}

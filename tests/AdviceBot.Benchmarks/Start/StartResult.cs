namespace AdviceBot.Benchmarks.Start;

/// <summary>One start.</summary>
/// <param name="Listens">Milliseconds until it listens.</param>
/// <param name="Answers">Milliseconds until the body of its first answer is there.</param>
/// <param name="Processor">Milliseconds of processor time that it had used by then.</param>
/// <param name="Megabytes">Megabytes that it held by then.</param>
internal sealed record StartTimes(double Listens, double Answers, double Processor, double Megabytes);

/// <summary>The starts of one program.</summary>
internal sealed class StartResult(string program, IReadOnlyCollection<StartTimes> starts)
{
    public string Program => program;

    public Spread Listens { get; } = Spread.Of(starts.Select(start => start.Listens));

    public Spread Answers { get; } = Spread.Of(starts.Select(start => start.Answers));

    public Spread Processor { get; } = Spread.Of(starts.Select(start => start.Processor));

    public Spread Megabytes { get; } = Spread.Of(starts.Select(start => start.Megabytes));
}

/// <summary>The middle and the ends of some figures.</summary>
internal sealed record Spread(double Least, double Median, double Most)
{
    public static Spread Of(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return new Spread(sorted[0], sorted[sorted.Length / 2], sorted[^1]);
    }
}

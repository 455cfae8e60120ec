using System.Globalization;

namespace AdviceBot.Benchmarks.Memory;

/// <summary>What a process holds in memory, in bytes, by what it is, as Linux tells (<c>/proc/PID/smaps</c>, proc(5)). A page that is mapped twice counts twice, as it does in what <c>ps</c> calls resident.</summary>
/// <param name="Heap">No file's: the collector's heap, stacks, and what the runtime allocates.</param>
/// <param name="Types">The runtime's own of types and methods, and code compiled at run time.</param>
/// <param name="Framework">.NET's libraries, which other .NET programs share.</param>
/// <param name="Native">Native libraries.</param>
/// <param name="Program">The program and its libraries.</param>
/// <param name="Other">All else.</param>
/// <param name="Share">The process's share of it all, a page that several map being divided among them.</param>
internal sealed record ResidentMemory(long Heap, long Types, long Framework, long Native, long Program, long Other, long Share)
{
    private const string Resident = "Rss:";
    private const string Proportional = "Pss:";
    private const int Kilobyte = 1024;
    private const int NameAt = 5;

    /// <summary>All that is resident.</summary>
    public long Whole => Heap + Types + Framework + Native + Program + Other;

    /// <summary>Reads what a process holds.</summary>
    /// <param name="process">Its number.</param>
    /// <returns>It.</returns>
    /// <exception cref="PlatformNotSupportedException">This is not Linux.</exception>
    public static ResidentMemory Of(int process)
    {
        if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException("What memory consists of is read as Linux tells it; measure on Linux.");
        var memory = new ResidentMemory(0, 0, 0, 0, 0, 0, 0);
        var name = string.Empty;
        foreach (var line in File.ReadLines($"/proc/{process}/smaps"))
        {
            var words = line.Split(' ', NameAt + 1, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words[0] == Resident) memory = memory.With(name, Bytes(words));
            else if (words[0] == Proportional) memory = memory with { Share = memory.Share + Bytes(words) };
            else if (!words[0].EndsWith(':')) name = words.Length > NameAt ? words[NameAt] : string.Empty;
        }

        return memory;
    }

    private static long Bytes(string[] words) => long.Parse(words[1], CultureInfo.InvariantCulture) * Kilobyte;

    private ResidentMemory With(string name, long bytes) => name switch
    {
        "" or "[heap]" or "[stack]" => this with { Heap = Heap + bytes },
        _ when name.Contains("doublemapper", StringComparison.Ordinal) => this with { Types = Types + bytes },
        _ when name.EndsWith(".so", StringComparison.Ordinal) || name.Contains(".so.", StringComparison.Ordinal) => this with { Native = Native + bytes },
        _ when name.Contains("/shared/Microsoft.", StringComparison.Ordinal) => this with { Framework = Framework + bytes },
        _ when name.EndsWith(".dll", StringComparison.Ordinal) => this with { Program = Program + bytes },
        _ => this with { Other = Other + bytes },
    };
}

namespace AdviceBot.Benchmarks.Load;

/// <summary>What was measured with one kind of state.</summary>
/// <param name="State">Where state was kept.</param>
/// <param name="Conversations">How many conversations were held.</param>
/// <param name="TurnsASecond">Turns a second, all users together.</param>
/// <param name="P50Milliseconds">The time of a whole conversation: half were faster.</param>
/// <param name="P99Milliseconds">The time of a whole conversation: 99 of 100 were faster.</param>
/// <param name="TurnP50Milliseconds">The time of a turn: half were faster.</param>
/// <param name="TurnP99Milliseconds">The time of a turn: 99 of 100 were faster.</param>
/// <param name="Memory">The program's resident memory in megabytes: at the start, and after each tenth of the conversations.</param>
internal sealed record LoadResult(
    string State, int Conversations, double TurnsASecond, double P50Milliseconds, double P99Milliseconds, double TurnP50Milliseconds, double TurnP99Milliseconds, IReadOnlyList<long> Memory);

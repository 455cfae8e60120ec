namespace AdviceBot.Web.State;

/// <summary>
/// Tables that a part of the program needs. A table of another shape gets another number in its name: what is lost with the old one is
/// half an hour old at most.
/// </summary>
/// <param name="Names">Their names.</param>
/// <param name="Create">The SQL that makes those that are not there. All are UNLOGGED: see <see cref="PostgresSchema"/>.</param>
/// <param name="Tidy">The SQL that deletes what has had its time, each statement a command of its own.</param>
internal sealed record PostgresTables(IReadOnlyList<string> Names, string Create, IReadOnlyList<string> Tidy);

using System.Globalization;
using AdviceBot.Core.Unanswered;
using AdviceBot.Web.State;
using Npgsql;

namespace AdviceBot.Web.Unanswered;

/// <summary>The counts in PostgreSQL, for several instances. The database's clock says which day it is.</summary>
/// <param name="access">The database.</param>
internal sealed class PostgresUnansweredStore(PostgresAccess access) : IUnansweredStore
{
    private const string Table = "advicebot_unanswered_1";
    private const string Today = "(now() AT TIME ZONE 'utc')::date";
    private const int MostCounts = 100_000;

    // A try that is made again, because the connection broke, counts once. Each row has an id of its own, so that no id says which rows
    // were one message.
    private const string Add = $"""
        INSERT INTO {Table} AS held (day, word, other, page, times, attempt) VALUES ({Today}, $1, $2, $3, 1, $4)
        ON CONFLICT (day, word, other, page) DO UPDATE SET times = held.times + 1, attempt = excluded.attempt WHERE held.attempt <> excluded.attempt
        """;

    // What may not be read does not leave the database.
    private static readonly string Read = string.Create(CultureInfo.InvariantCulture, $"""
        SELECT word, other, page, times FROM (
          SELECT word, other, page, sum(times) AS times, sum(sum(times)) OVER (PARTITION BY word, other) AS total
          FROM {Table} WHERE day > {Today} - $1 GROUP BY word, other, page
        ) AS counted WHERE total >= {UnansweredRows.Fewest}
        """);

    /// <summary>The table, with what is to be deleted every minute.</summary>
    /// <param name="options">How long counts are kept.</param>
    /// <returns>The table.</returns>
    public static PostgresTables Tables(UnansweredOptions options) => new(
        [Table],
        $"""
        CREATE UNLOGGED TABLE IF NOT EXISTS {Table} (
          day date NOT NULL,
          word text NOT NULL,
          other text NOT NULL,
          page text NOT NULL,
          times integer NOT NULL,
          attempt uuid NOT NULL,
          PRIMARY KEY (day, word, other, page)
        );
        """,
        [
            string.Create(CultureInfo.InvariantCulture, $"DELETE FROM {Table} WHERE day <= {Today} - {options.KeepDays}"),
            string.Create(CultureInfo.InvariantCulture, $"DELETE FROM {Table} WHERE ctid IN (SELECT ctid FROM {Table} ORDER BY day DESC, times DESC OFFSET {MostCounts})"),
        ]);

    /// <inheritdoc/>
    public async Task AddAsync(IReadOnlyList<string> words, string? page, CancellationToken cancellationToken)
    {
        foreach (var (word, other) in UnansweredRows.Units(words))
        {
            var attempt = Guid.NewGuid();
            await access.RunAsync(async (connection, stop) =>
            {
                await using var command = Command(connection, Add, word, other, page ?? string.Empty, attempt);
                return await command.ExecuteNonQueryAsync(stop);
            }, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnansweredRow>> ReadAsync(int days, CancellationToken cancellationToken) => access.RunAsync(async (connection, stop) =>
    {
        var counts = new List<UnansweredCount>();
        await using var command = Command(connection, Read, days);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) counts.Add(new UnansweredCount(rows.GetString(0), rows.GetString(1), rows.GetString(2), (long)rows.GetDecimal(3)));
        return UnansweredRows.Of(counts);
    }, cancellationToken);

    private static NpgsqlCommand Command(NpgsqlConnection connection, string text, params object[] values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}

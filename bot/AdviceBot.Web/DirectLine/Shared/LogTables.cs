using System.Globalization;
using AdviceBot.Web.State;

namespace AdviceBot.Web.DirectLine.Shared;

/// <summary>
/// The log's tables. A conversation's key is a digest, an activity is sealed, and one that a person wrote loses its content
/// within two minutes (P3); its row stays, so that a message that is sent again is answered once.
/// </summary>
internal static class LogTables
{
    /// <summary>The conversations.</summary>
    public const string Conversations = "advicebot_directline_1";

    /// <summary>Their activities.</summary>
    public const string Activities = "advicebot_directline_activity_1";

    /// <summary>The activities of this row that may still be read.</summary>
    public static readonly string IsReadable = $"sealed IS NOT NULL AND (NOT is_own OR said > now() - {Interval(LogLimits.OwnWords)})";

    private static readonly string Create = $"""
        CREATE UNLOGGED TABLE IF NOT EXISTS {Conversations} (
          key bytea PRIMARY KEY,
          last bigint NOT NULL,
          expires timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {Conversations}_expires ON {Conversations} (expires);
        CREATE UNLOGGED TABLE IF NOT EXISTS {Activities} (
          key bytea NOT NULL REFERENCES {Conversations} ON DELETE CASCADE,
          place bigint NOT NULL,
          attempt uuid NOT NULL,
          client bytea,
          is_own boolean NOT NULL,
          is_answered boolean NOT NULL DEFAULT false,
          said timestamptz NOT NULL DEFAULT now(),
          sealed bytea,
          PRIMARY KEY (key, place)
        );
        CREATE INDEX IF NOT EXISTS {Activities}_own ON {Activities} (said) WHERE is_own AND sealed IS NOT NULL;
        """;

    /// <summary>The tables, with what is to be deleted every minute.</summary>
    /// <param name="options">How much all conversations may take.</param>
    /// <returns>The tables.</returns>
    public static PostgresTables Of(DirectLineOptions options) => new(
        [Conversations, Activities],
        Create,
        [
            $"DELETE FROM {Conversations} WHERE expires <= now()",
            $"UPDATE {Activities} SET sealed = NULL WHERE is_own AND sealed IS NOT NULL AND said <= now() - {Interval(LogLimits.OwnWords)}",
            ForgetOldest(options.MaxMegabytes * 1024L * 1024L),
        ]);

    /// <summary>A time as SQL.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The SQL.</returns>
    public static string Interval(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"interval '{time.TotalSeconds} seconds'");

    // Those that were idle the longest make room.
    private static string ForgetOldest(long mostBytes) => string.Create(CultureInfo.InvariantCulture, $"""
        DELETE FROM {Conversations} USING (
          SELECT key AS old, sum(bytes) OVER (ORDER BY expires DESC, key) AS so_far FROM (
            SELECT held.key, held.expires, sum(octet_length(said.sealed)) AS bytes
            FROM {Conversations} AS held JOIN {Activities} AS said ON said.key = held.key GROUP BY held.key, held.expires
          ) AS sizes
        ) AS counted WHERE key = old AND so_far > {mostBytes}
        """);
}

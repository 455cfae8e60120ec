using Npgsql;

namespace AdviceBot.Web.DirectLine.Shared;

/// <summary>The SQL of <see cref="PostgresDirectLineLog"/>. The database's clock alone gives places and says what has expired.</summary>
internal static class LogCommands
{
    /// <summary>What a writer says to the other instances: its own name, a blank and the conversation's.</summary>
    public const string Channel = "advicebot_directline";

    /// <summary>$1 key.</summary>
    public const string DeleteExpired = $"DELETE FROM {LogTables.Conversations} WHERE key = $1 AND expires <= now()";

    /// <summary>$1 key, $2 time to keep it. Gives the newest place.</summary>
    public const string Open = $"""
        INSERT INTO {LogTables.Conversations} AS held (key, last, expires) VALUES ($1, 0, now() + $2)
        ON CONFLICT (key) DO UPDATE SET expires = greatest(held.expires, excluded.expires) RETURNING last
        """;

    /// <summary>
    /// $1 key, $2 time to keep it. Gives the next place. The conversation's row stays locked until the activity is in, so no reader ever
    /// passes over a place that is still to be filled.
    /// </summary>
    public const string TakePlace = $"""
        INSERT INTO {LogTables.Conversations} AS held (key, last, expires)
        VALUES ($1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint, now() + $2)
        ON CONFLICT (key) DO UPDATE SET last = greatest(held.last + 1, excluded.last), expires = excluded.expires RETURNING last
        """;

    /// <summary>$1 key, $2 attempt, $3 the client's own id. Gives where it is already, and whether this very attempt has put it there.</summary>
    public const string FindEarlier = $"SELECT place, attempt = $2 FROM {LogTables.Activities} WHERE key = $1 AND (attempt = $2 OR client = $3)";

    /// <summary>$1 key, $2 place, $3 attempt, $4 the client's own id, $5 whether a person wrote it, $6 the activity.</summary>
    public const string Insert = $"INSERT INTO {LogTables.Activities} (key, place, attempt, client, is_own, sealed) VALUES ($1, $2, $3, $4, $5, $6)";

    /// <summary>$1 key, $2 activities, $3 bytes. The newest stays, however long it is.</summary>
    public const string DropOldest = $"""
        DELETE FROM {LogTables.Activities} USING (
          SELECT place AS old, row_number() OVER newest AS number, sum(octet_length(sealed)) OVER newest AS bytes
          FROM {LogTables.Activities} WHERE key = $1 WINDOW newest AS (ORDER BY place DESC)
        ) AS counted WHERE key = $1 AND place = old AND number > 1 AND (number > $2 OR bytes > $3)
        """;

    /// <summary>$1 what to say.</summary>
    public const string Notify = $"SELECT pg_notify('{Channel}', $1)";

    /// <summary>$1 key, $2 place.</summary>
    public const string Confirm = $"UPDATE {LogTables.Activities} SET sealed = NULL WHERE key = $1 AND place <= $2 AND is_own AND sealed IS NOT NULL";

    /// <summary>$1 key, $2 place.</summary>
    public const string MarkAnswered = $"UPDATE {LogTables.Activities} SET is_answered = true WHERE key = $1 AND place = $2";

    /// <summary>$1 key, $2 place.</summary>
    public const string IsAnswered = $"SELECT EXISTS (SELECT FROM {LogTables.Activities} WHERE key = $1 AND place = $2 AND is_answered)";

    /// <summary>$1 key, $2 time until the rest is forgotten.</summary>
    public const string ExpireSoon = $"UPDATE {LogTables.Conversations} SET expires = now() + $2 WHERE key = $1";

    /// <summary>$1 key, $2 place.</summary>
    public const string ForgetBefore = $"DELETE FROM {LogTables.Activities} WHERE key = $1 AND place < $2";

    /// <summary>$1 key.</summary>
    public const string DeleteEmpty = $"DELETE FROM {LogTables.Conversations} WHERE key = $1 AND NOT EXISTS (SELECT FROM {LogTables.Activities} WHERE key = $1)";

    /// <summary>$1 keys. Gives the newest place of each.</summary>
    public const string Newest = $"SELECT key, last FROM {LogTables.Conversations} WHERE key = ANY($1)";

    /// <summary>$1 key, $2 place. Gives place and activity of what came after it.</summary>
    public static readonly string Read = $"""
        SELECT place, sealed FROM {LogTables.Activities} JOIN {LogTables.Conversations} USING (key)
        WHERE key = $1 AND place > $2 AND expires > now() AND {LogTables.IsReadable} ORDER BY place
        """;

    /// <summary>A command with its values.</summary>
    /// <param name="text">The SQL.</param>
    /// <param name="values">The values, or null.</param>
    /// <returns>The command.</returns>
    public static NpgsqlBatchCommand Of(string text, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }
}

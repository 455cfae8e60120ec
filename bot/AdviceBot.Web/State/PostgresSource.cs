using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>Makes the pool of connections, with limits that suit a person who waits.</summary>
internal static class PostgresSource
{
    // Seconds, milliseconds and numbers as Npgsql has them. What is configured comes after this and wins.
    private const string Defaults =
        "Timeout=2;Command Timeout=3;Cancellation Timeout=500;Maximum Pool Size=20;Max Auto Prepare=10;Application Name=AdviceBot;";

    /// <summary>Makes the pool.</summary>
    /// <param name="connectionString">The configured words.</param>
    /// <returns>The pool; it connects when it is first used.</returns>
    public static NpgsqlDataSource Create(string connectionString) =>
        // With the detail, an error's message would quote rows (P2).
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Defaults + connectionString) { IncludeErrorDetail = false });
}

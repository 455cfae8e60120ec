using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>Makes the pool of connections, with limits that suit a person who waits.</summary>
internal static class PostgresSource
{
    // Seconds, milliseconds and numbers as Npgsql has them. What is configured comes after this and wins.
    // Nothing is set on a connection that a reset would undo: locks end with their transactions, and what is still heard after a LISTEN is heard by nobody.
    private const string Defaults =
        "Timeout=2;Command Timeout=3;Cancellation Timeout=500;Maximum Pool Size=20;No Reset On Close=true;Max Auto Prepare=10;Application Name=AdviceBot;";

    // What Azure Database for PostgreSQL takes tokens for.
    private const string Audience = "https://ossrdbms-aad.database.windows.net";

    /// <summary>Makes the pool.</summary>
    /// <param name="options">The configured words.</param>
    /// <returns>The pool; it connects when it is first used.</returns>
    public static NpgsqlDataSource Create(StateOptions options)
    {
        // With the detail, an error's message would quote rows (P2).
        var words = new NpgsqlConnectionStringBuilder(Defaults + options.Postgres) { IncludeErrorDetail = false };
        var builder = new NpgsqlDataSourceBuilder(words.ConnectionString);
        if (!string.IsNullOrWhiteSpace(options.PostgresClientId)) SignInAs(builder, options.PostgresClientId);
        return builder.Build();
    }

    // A token takes the password's place; the client keeps it until it is nearly over.
    private static void SignInAs(NpgsqlDataSourceBuilder builder, string clientId)
    {
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId)).Build();
        builder.UsePasswordProvider(_ => TokenAsync(CancellationToken.None).GetAwaiter().GetResult(), async (_, cancellationToken) => await TokenAsync(cancellationToken));

        async Task<string> TokenAsync(CancellationToken cancellationToken) =>
            (await identity.AcquireTokenForManagedIdentity(Audience).ExecuteAsync(cancellationToken).ConfigureAwait(false)).AccessToken;
    }
}

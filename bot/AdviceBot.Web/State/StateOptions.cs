using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>Where conversation state is kept, how much of it, and for how long (P3).</summary>
public sealed class StateOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "State";

    /// <summary>The configuration key that keeps state in PostgreSQL.</summary>
    public const string PostgresKey = Section + ":" + nameof(Postgres);

    /// <summary>The configuration key of <see cref="PostgresClientId"/>.</summary>
    public const string PostgresClientIdKey = Section + ":" + nameof(PostgresClientId);

    /// <summary>Minutes after the last message until a conversation is forgotten.</summary>
    /// <value>The default value is 30, which is also the most that the privacy notice allows.</value>
    [Range(1, 30)]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>
    /// Megabytes that all conversations in this process' memory may take together; the ones that were idle the longest are forgotten
    /// first. It means nothing where PostgreSQL is configured.
    /// </summary>
    /// <value>The default value is 12, which some 14,000 conversations of two messages fill.</value>
    [Range(1, 65_536)]
    public int MaxMegabytes { get; set; } = 12;

    /// <summary>
    /// The connection string of a PostgreSQL database that several instances share, such as
    /// <c>Host=db.example.org;Database=advicebot;Username=advicebot;Password=…</c>.
    /// </summary>
    /// <value>The default value is <see langword="null"/>: state stays in this process' memory.</value>
    public string? Postgres { get; set; }

    /// <summary>The client id of the Azure managed identity that signs in to PostgreSQL; the connection string then has no password.</summary>
    /// <value>The default value is <see langword="null"/>: the connection string says it all.</value>
    public string? PostgresClientId { get; set; }
}

/// <summary>Refuses a connection string that cannot work, without quoting it: it holds a password.</summary>
internal sealed class StateOptionsValidator : IValidateOptions<StateOptions>
{
    private const string Example = "Write it as Host=…;Database=…;Username=…;Password=…, or leave it out to keep state in memory.";

    // In two parts, so that the driver is loaded only where it is needed.
    public ValidateOptionsResult Validate(string? name, StateOptions options) =>
        string.IsNullOrWhiteSpace(options.Postgres) ? ValidateOptionsResult.Success : ValidatePostgres(options);

    private static ValidateOptionsResult ValidatePostgres(StateOptions options)
    {
        try
        {
            var words = new NpgsqlConnectionStringBuilder(options.Postgres);
            return string.IsNullOrEmpty(words.Host) ? Fail("names no Host")
                : string.IsNullOrEmpty(words.Database) ? Fail("names no Database")
                : string.IsNullOrEmpty(words.Username) ? Fail("names no Username")
                : !string.IsNullOrEmpty(words.Password) && !string.IsNullOrWhiteSpace(options.PostgresClientId) ? Fail("has a Password beside PostgresClientId; an identity signs in without one")
                : ValidateOptionsResult.Success;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return Fail("is not a connection string of PostgreSQL");
        }
    }

    private static ValidateOptionsResult Fail(string reason) => ValidateOptionsResult.Fail($"{StateOptions.PostgresKey} {reason}. {Example}");
}

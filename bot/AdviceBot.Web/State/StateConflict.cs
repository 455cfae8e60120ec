using AdviceBot.Dialogs.Turns;
using Npgsql;

namespace AdviceBot.Web.State;

/// <summary>Finds out why a state is not as it was read.</summary>
internal static class StateConflict
{
    private const string Exists = $"SELECT EXISTS (SELECT FROM {PostgresStorage.Table} WHERE key = $1)";

    /// <summary>Looks.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What to throw.</returns>
    public static async Task<StateConflictException> FindAsync(NpgsqlConnection connection, byte[] key, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Exists, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = key });
        return new StateConflictException(isGone: !(bool)(await command.ExecuteScalarAsync(cancellationToken))!);
    }
}

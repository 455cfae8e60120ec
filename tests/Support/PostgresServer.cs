using System.Diagnostics;
using Npgsql;

namespace AdviceBot.Tests.Support;

/// <summary>
/// A real PostgreSQL server of the tests' own: a fresh cluster in a temporary folder, on a free port of this machine. It must not run as
/// root, so root runs it as the user that Debian's package has made; anybody else runs it as himself.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Administrator = "administrator";
    private const string Role = "advicebot";
    private const string Password = "of-the-tests";
    private const string ServerUser = "postgres";
    private const int MostStarts = 3;

    private readonly string _folder;
    private readonly string _data;
    private int _port;

    private PostgresServer(string folder) => (_folder, _data) = (folder, Path.Combine(folder, "data"));

    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(Directory.CreateTempSubdirectory("advicebot-postgres-").FullName);
        if (IsRoot) await RunAsync("chown", ServerUser, server._folder);
        await ServeAsync("initdb", "--pgdata", server._data, "--username", Administrator, "--auth", "trust", "--no-sync", "--encoding", "UTF8", "--no-locale");
        for (var start = 1; ; start++)
        {
            server._port = FreePort.Find();
            try
            {
                await server.StartAgainAsync();
                break;
            }
            catch (InvalidOperationException) when (start < MostStarts)
            {
                // Somebody else has taken the port in the meantime.
            }
        }

        // No superuser, and nothing that a force's database administrator would not give.
        await server.ExecuteAsync("postgres", $"CREATE ROLE {Role} LOGIN PASSWORD '{Password}' NOSUPERUSER NOCREATEDB NOCREATEROLE");
        return server;
    }

    /// <summary>Makes an empty database that the program's role owns.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"d{Guid.NewGuid():N}";
        await ExecuteAsync("postgres", $"CREATE DATABASE {name} OWNER {Role}");
        return ConnectionString(name, Role);
    }

    /// <summary>Runs SQL as the administrator.</summary>
    /// <param name="database">The database, or a connection string to it.</param>
    /// <param name="sql">The SQL.</param>
    /// <returns>The rows, each with its columns as text.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> ExecuteAsync(string database, string sql)
    {
        var name = database.Contains('=', StringComparison.Ordinal) ? new NpgsqlConnectionStringBuilder(database).Database! : database;
        await using var source = NpgsqlDataSource.Create(ConnectionString(name, Administrator) + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<IReadOnlyList<string>>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader[column] is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader[column]}")]);
        }

        return rows;
    }

    /// <summary>Stops the server.</summary>
    /// <param name="crash">As a power cut would, without any tidying.</param>
    public Task StopAsync(bool crash = false) => ServeAsync("pg_ctl", "stop", "--pgdata", _data, "--wait", "--mode", crash ? "immediate" : "fast");

    /// <summary>Starts the server where it was, and waits until it answers.</summary>
    public Task StartAgainAsync() => ServeAsync(
        "pg_ctl", "start", "--pgdata", _data, "--wait", "--log", Path.Combine(_folder, "log"), "--options",
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c shared_buffers=32MB");

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync(crash: true);
        }
        catch (InvalidOperationException)
        {
            // A test has stopped it.
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string ConnectionString(string database, string role) => $"Host=127.0.0.1;Port={_port};Database={database};Username={role};Password={Password}";

    private static Task ServeAsync(string program, params string[] arguments) =>
        IsRoot ? RunAsync("runuser", ["-u", ServerUser, "--", Find(program), .. arguments]) : RunAsync(Find(program), arguments);

    // Debian keeps the server's programs out of the path, a folder a version.
    private static string Find(string program)
    {
        var versions = new DirectoryInfo("/usr/lib/postgresql");
        var folders = versions.Exists ? versions.GetDirectories().OrderByDescending(folder => int.TryParse(folder.Name, out var version) ? version : 0) : Enumerable.Empty<DirectoryInfo>();
        return folders.Select(folder => Path.Combine(folder.FullName, "bin", program)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"There is no {program}. Install PostgreSQL (apt-get install postgresql), or run tests/run, which does.");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The server that is started keeps its standard output, so nobody may wait for the end of it.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1", Path.Combine(Path.GetTempPath(), $"advicebot-run-{Guid.NewGuid():N}"), program, .. arguments])
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        var output = await File.ReadAllTextAsync(start.ArgumentList[2]);
        File.Delete(start.ArgumentList[2]);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed:\n{output}");
    }
}

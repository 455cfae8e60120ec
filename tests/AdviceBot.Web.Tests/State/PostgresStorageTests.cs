using System.Globalization;
using AdviceBot.Web.State;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AdviceBot.Web.Tests.State;

/// <summary>Conversation state in a real PostgreSQL, by a role that is no superuser.</summary>
[Collection(WithPostgres.Name)]
public sealed class PostgresStorageTests(PostgresFixture postgres) : StorageContract, IAsyncLifetime
{
    private string _database = string.Empty;
    private NpgsqlDataSource _source = null!;
    private PostgresStorage _storage = null!;

    protected override IStorage Storage => _storage;

    public async Task InitializeAsync()
    {
        _database = await postgres.Server.CreateDatabaseAsync();
        _source = PostgresSource.Create(new StateOptions { Postgres = _database });
        _storage = new PostgresStorage(new PostgresAccess(_source, new PostgresSchema(_source, [PostgresStorage.Tables]), TimeProvider.System), Options.Create(new StateOptions()));
    }

    public async Task DisposeAsync() => await _source.DisposeAsync();

    // The database's own clock counts; what is stored is made older instead.
    protected override Task PassAsync(TimeSpan time) =>
        postgres.Server.ExecuteAsync(_database, $"UPDATE advicebot_state_1 SET expires = expires - interval '{time.TotalSeconds} seconds'");

    protected override async Task<int> StoredBytesAsync(string key) =>
        int.Parse(Assert.Single(await postgres.Server.ExecuteAsync(_database, "SELECT octet_length(state) + octet_length(before) FROM advicebot_state_1"))[0], CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_table_is_in_no_write_ahead_log_and_has_an_index_of_what_expires()
    {
        await WriteAsync("a", new Dictionary<string, object>());
        Assert.Equal([["u"]], await postgres.Server.ExecuteAsync(_database, "SELECT relpersistence FROM pg_class WHERE relname = 'advicebot_state_1'"));
        var indexes = await postgres.Server.ExecuteAsync(_database, "SELECT indexdef FROM pg_indexes WHERE tablename = 'advicebot_state_1' ORDER BY indexname");
        Assert.Equal(["(expires)", "(key)"], indexes.Select(row => row[0][row[0].IndexOf('(', StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task Instances_that_start_at_once_set_the_table_up_once()
    {
        var sources = Enumerable.Range(0, 8).Select(_ => PostgresSource.Create(new StateOptions { Postgres = _database })).ToList();
        await Task.WhenAll(sources.Select(source => new PostgresSchema(source, [PostgresStorage.Tables]).EnsureAsync(CancellationToken.None)));
        await Task.WhenAll(sources.Select(source => new PostgresSchema(source, [PostgresStorage.Tables]).EnsureAsync(CancellationToken.None)));
        foreach (var source in sources) await source.DisposeAsync();
        Assert.Equal([["1"]], await postgres.Server.ExecuteAsync(_database, "SELECT count(*) FROM pg_class WHERE relname = 'advicebot_state_1'"));
    }

    [Fact]
    public async Task A_role_that_may_not_create_tables_can_be_given_one()
    {
        await WriteAsync("a", new Dictionary<string, object>());
        await postgres.Server.ExecuteAsync(_database, "ALTER SCHEMA public OWNER TO administrator; REVOKE CREATE ON SCHEMA public FROM PUBLIC, advicebot; ALTER DATABASE "
            + new NpgsqlConnectionStringBuilder(_database).Database + " OWNER TO administrator");
        await using var source = PostgresSource.Create(new StateOptions { Postgres = _database });
        await new PostgresSchema(source, [PostgresStorage.Tables]).EnsureAsync(CancellationToken.None);
        Assert.NotNull(await ReadAsync("a"));
    }

    [Fact]
    public async Task A_table_that_somebody_drops_is_made_again()
    {
        await WriteAsync("a", new Dictionary<string, object>());
        await postgres.Server.ExecuteAsync(_database, "DROP TABLE advicebot_state_1");
        Assert.Null(await ReadAsync("a"));
        await WriteAsync("a", new Dictionary<string, object>());
        Assert.NotNull(await ReadAsync("a"));
    }

    [Fact]
    public async Task A_connection_that_the_server_closes_costs_nothing()
    {
        await WriteAsync("a", new Dictionary<string, object>());
        await postgres.Server.ExecuteAsync(_database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        Assert.NotNull(await ReadAsync("a"));
    }

    [Fact]
    public async Task P3_What_has_expired_is_deleted_for_good()
    {
        await WriteAsync("old", new Dictionary<string, object>());
        await PassAsync(TimeSpan.FromMinutes(30));
        await WriteAsync("new", new Dictionary<string, object>());
        var time = new ManualTime(new DateTimeOffset(2026, 11, 21, 22, 0, 0, TimeSpan.Zero));
        var access = new PostgresAccess(_source, new PostgresSchema(_source, [PostgresStorage.Tables]), TimeProvider.System);
        using var service = new TidyService(access, [PostgresStorage.Tables], time, Microsoft.Extensions.Logging.Abstractions.NullLogger<TidyService>.Instance);
        await service.StartAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await postgres.Server.ExecuteAsync(_database, "SELECT count(*) FROM advicebot_state_1"))[0][0] != "1")
        {
            limit.Token.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.NotNull(await ReadAsync("new"));
        await service.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("Database=d;Username=u", "State:Postgres names no Host.")]
    [InlineData("Host=h;Username=u", "State:Postgres names no Database.")]
    [InlineData("Host=h;Database=d", "State:Postgres names no Username.")]
    [InlineData("Host=h;Database=d;Username=u;Password=secret;Nonsense=1", "State:Postgres is not a connection string of PostgreSQL.")]
    [InlineData("secret", "State:Postgres is not a connection string of PostgreSQL.")]
    public void A_connection_string_that_cannot_work_is_refused_and_not_quoted(string words, string because)
    {
        var result = new StateOptionsValidator().Validate(null, new StateOptions { Postgres = words });
        Assert.StartsWith(because, result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_connection_string_says_wins_over_the_programs_own_limits()
    {
        using var source = PostgresSource.Create(new StateOptions { Postgres = "Host=h;Database=d;Username=u;MaxPoolSize=7;Include Error Detail=true" });
        var words = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        Assert.Equal((7, 2, false), (words.MaxPoolSize, words.Timeout, words.IncludeErrorDetail));
    }
}

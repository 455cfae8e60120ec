using System.Security.Cryptography;
using AdviceBot.Web.DirectLine;
using AdviceBot.Web.DirectLine.Shared;
using AdviceBot.Web.State;
using AdviceBot.Web.Tests.State;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>The log in a real PostgreSQL, by a role that is no superuser.</summary>
[Collection(WithPostgres.Name)]
public sealed class PostgresDirectLineLogTests(PostgresFixture postgres) : DirectLineLogContract, IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly List<Instance> _instances = [];
    private string _database = string.Empty;

    internal override IDirectLineLog Log => _instances[0].Log;

    public async Task InitializeAsync()
    {
        _database = await postgres.Server.CreateDatabaseAsync();
        _instances.Add(new Instance(_database));
    }

    public async Task DisposeAsync()
    {
        foreach (var instance in _instances) await instance.DisposeAsync();
    }

    // The database's own clock counts; what is stored is made older instead.
    protected override Task PassAsync(TimeSpan time) => postgres.Server.ExecuteAsync(
        _database,
        $"UPDATE advicebot_directline_1 SET expires = expires - interval '{time.TotalSeconds} seconds'; UPDATE advicebot_directline_activity_1 SET said = said - interval '{time.TotalSeconds} seconds'");

    [Fact]
    public async Task What_one_instance_says_wakes_who_watches_on_another_also_after_its_connection_was_lost()
    {
        var other = await ListenAsync();
        using var watch = other.Log.Watch("conversation-a");
        await SayAsync("hello");
        await watch.ChangedAsync(default).WaitAsync(Limit);

        await postgres.Server.ExecuteAsync(_database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        await watch.ChangedAsync(default).WaitAsync(Limit);
        await SayAsync("again");
        await watch.ChangedAsync(default).WaitAsync(Limit);
    }

    [Fact]
    public async Task Where_notifications_are_swallowed_it_is_seen_all_the_same()
    {
        var other = await ListenAsync();
        using var watch = other.Log.Watch("conversation-a");
        await SayAsync("hello");
        await watch.ChangedAsync(default).WaitAsync(Limit);
        // As by an instance whose notification nobody passes on.
        await postgres.Server.ExecuteAsync(_database, "UPDATE advicebot_directline_1 SET last = last + 1");
        await watch.ChangedAsync(default).WaitAsync(Limit);
    }

    [Fact]
    public async Task P2_P3_No_row_holds_what_was_said_nor_by_whom_nor_in_which_conversation()
    {
        await WriteAsync("zqxcanary5512", "client-id-5512");
        await SayAsync("zqxcanary5512");
        var rows = (await postgres.Server.ExecuteAsync(_database, "SELECT * FROM advicebot_directline_1 JOIN advicebot_directline_activity_1 USING (key)")).SelectMany(row => row).ToList();
        var all = string.Join('\n', rows.Concat(rows.Where(cell => cell.Length % 2 == 0 && cell.All(char.IsAsciiHexDigit)).Select(cell => System.Text.Encoding.Latin1.GetString(Convert.FromHexString(cell)))));
        Assert.NotEmpty(rows);
        foreach (var word in new[] { "zqxcanary", "5512", "conversation-a", "dl_1", "message" }) Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_sealed_with_another_key_or_moved_is_not_read()
    {
        await SayAsync("hello");
        await using var other = new Instance(_database, key: 7);
        Assert.Empty((await other.Log.ReadAsync("conversation-a", 0, default)).Activities);
        await postgres.Server.ExecuteAsync(_database, "UPDATE advicebot_directline_activity_1 SET place = place + 1");
        Assert.Empty(await TextsAsync());
    }

    [Fact]
    public async Task The_tables_are_in_no_write_ahead_log()
    {
        await SayAsync("hello");
        Assert.Equal(
            [["advicebot_directline_1", "u"], ["advicebot_directline_activity_1", "u"], ["advicebot_directline_key_1", "u"]],
            await postgres.Server.ExecuteAsync(_database, "SELECT relname, relpersistence FROM pg_class WHERE relkind = 'r' AND relname LIKE 'advicebot_directline%' ORDER BY relname"));
    }

    [Fact]
    public async Task P3_What_has_had_its_time_is_deleted_for_good()
    {
        await SayAsync("old");
        await PassAsync(TimeSpan.FromMinutes(30));
        await Log.AppendAsync("conversation-b", new Activity("message", text: "mine", from: new ChannelAccount(role: RoleTypes.User)), "c1", default);
        await postgres.Server.ExecuteAsync(_database, "UPDATE advicebot_directline_activity_1 SET said = said - interval '2 minutes'");
        await TidyAsync(_instances[0]);
        Assert.Equal([["True", ""]], await postgres.Server.ExecuteAsync(_database, "SELECT is_own, sealed FROM advicebot_directline_activity_1"));
        Assert.Equal([["1"]], await postgres.Server.ExecuteAsync(_database, "SELECT count(*) FROM advicebot_directline_1"));
    }

    [Fact]
    public async Task Where_all_conversations_take_too_much_those_idle_the_longest_make_room()
    {
        for (var number = 0; number < 4; number++)
        {
            await Log.AppendAsync($"c{number}", new Activity("message", text: new string('a', 400_000)), clientId: null, default);
        }

        await TidyAsync(_instances[0]);
        Assert.Empty((await Log.ReadAsync("c0", 0, default)).Activities);
        Assert.NotEmpty((await Log.ReadAsync("c3", 0, default)).Activities);
        Assert.Equal([["2"]], await postgres.Server.ExecuteAsync(_database, "SELECT count(*) FROM advicebot_directline_1"));
    }

    [Fact]
    public async Task P21_An_instance_with_another_key_is_refused_until_the_others_are_gone()
    {
        Assert.Null(await _instances[0].Key.CheckAsync(default));
        Assert.Null(await _instances[0].Key.CheckAsync(default));
        await using var other = new Instance(_database, key: 7);
        Assert.StartsWith("Another instance that uses the same database has another DirectLine:SigningKey", await other.Key.CheckAsync(default), StringComparison.Ordinal);
        await postgres.Server.ExecuteAsync(_database, "UPDATE advicebot_directline_key_1 SET expires = expires - interval '1 minute'");
        await TidyAsync(_instances[0]);
        await postgres.Server.ExecuteAsync(_database, "UPDATE advicebot_directline_key_1 SET expires = expires - interval '2 minutes 30 seconds'");
        Assert.NotNull(await other.Key.CheckAsync(default));
        await postgres.Server.ExecuteAsync(_database, "UPDATE advicebot_directline_key_1 SET expires = expires - interval '30 seconds'");
        Assert.Null(await other.Key.CheckAsync(default));
        Assert.NotNull(await _instances[0].Key.CheckAsync(default));
    }

    [Fact]
    public async Task A_database_that_is_away_is_told_apart()
    {
        await using var nowhere = new Instance("Host=127.0.0.1;Port=1;Database=d;Username=u;Password=p");
        await Assert.ThrowsAsync<LogAwayException>(() => nowhere.Log.ReadAsync("conversation-a", 0, default));
        Assert.Null(await nowhere.Key.CheckAsync(default));
    }

    private async Task<Instance> ListenAsync()
    {
        var instance = new Instance(_database);
        _instances.Add(instance);
        using var watch = instance.Log.Watch("anything");
        await instance.Listener.StartAsync(CancellationToken.None);
        // It wakes everybody when it begins.
        await watch.ChangedAsync(default).WaitAsync(Limit);
        return instance;
    }

    private async Task TidyAsync(Instance instance)
    {
        foreach (var statement in instance.Tables.SelectMany(part => part.Tidy)) await postgres.Server.ExecuteAsync(_database, statement);
    }

    private sealed class Instance : IAsyncDisposable
    {
        private readonly NpgsqlDataSource _source;
        private readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();

        public Instance(string database, byte key = 0)
        {
            var options = Options.Create(new DirectLineOptions { SigningKey = Convert.ToBase64String(Enumerable.Repeat(key, 32).ToArray()), MaxMegabytes = 1 });
            var seal = new LogSeal(options, _random);
            var watches = new LogWatches();
            var name = new InstanceName();
            Tables = [LogTables.Of(options.Value), SharedKey.Tables(seal)];
            _source = PostgresSource.Create(new StateOptions { Postgres = database });
            var schema = new PostgresSchema(_source, Tables);
            var access = new PostgresAccess(_source, schema, TimeProvider.System);
            Log = new PostgresDirectLineLog(access, seal, watches, name, Options.Create(new StateOptions()));
            Key = new SharedKey(access, seal);
            Listener = new LogListener(_source, schema, watches, name, TimeProvider.System, NullLogger<LogListener>.Instance);
        }

        public PostgresDirectLineLog Log { get; }

        public SharedKey Key { get; }

        public LogListener Listener { get; }

        public PostgresTables[] Tables { get; }

        public async ValueTask DisposeAsync()
        {
            if (Listener.ExecuteTask is not null) await Listener.StopAsync(CancellationToken.None);
            Listener.Dispose();
            await _source.DisposeAsync();
            _random.Dispose();
        }
    }
}

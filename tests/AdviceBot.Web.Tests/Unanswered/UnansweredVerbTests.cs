using AdviceBot.Web.Tests.State;
using AdviceBot.Web.Tests.Support;
using Npgsql;

namespace AdviceBot.Web.Tests.Unanswered;

/// <summary>The verb <c>unanswered</c>, which reads a running assistant or the database of several (E9).</summary>
[Collection(WithPostgres.Name)]
public sealed class UnansweredVerbTests(PostgresFixture postgres)
{
    private const string Declined = "my parcel was stolen from the doorstep in zqxcanary by Zqxann";
    private static readonly (string, string)[] WithKey = [("Unanswered__Key", UnansweredTests.Key)];

    [Fact]
    public async Task It_asks_a_running_assistant_and_suggests_and_changes_nothing()
    {
        using var program = new AdviceProgram(settings: UnansweredTests.Settings());
        await UnansweredTests.SayInNewConversationsAsync(program, 5, Declined);

        var table = await StartedVerb.RunAsync(WithKey, "unanswered", "--url", program.Address.ToString());
        Assert.Equal((0, string.Empty), (table.Code, table.Error));
        Assert.Equal("    5  parcel + stole", table.Lines[0]);
        Assert.Equal("       near: scam-texts", table.Lines[1]);
        Assert.Equal($"       If {program.Content.Topics["scam-texts"].Title} answers this, add a question with these words to topics/scams/scam-texts.md; otherwise a page may be missing.", table.Lines[2]);
        Assert.Equal("1 row in 28 days; a row needs 5 conversations", table.Lines[^1]);

        var csv = await StartedVerb.RunAsync(WithKey, "unanswered", "--csv", "--url", program.Address.ToString());
        Assert.Equal("times,words,nearest,suggestion", csv.Lines[0]);
        Assert.StartsWith("5,parcel stole,scam-texts,\"If ", csv.Lines[1], StringComparison.Ordinal);
        Assert.Equal(2, csv.Lines.Count);
    }

    [Fact]
    public async Task E7_The_command_of_the_editors_guide_asks_the_address_that_it_names()
    {
        const string address = "https://advice.example.police.uk";
        var line = File.ReadLines(Path.Combine(Repository.Root, "docs", "editors.md")).Single(line => line.StartsWith("AdviceBot.Web unanswered", StringComparison.Ordinal));
        Assert.EndsWith(" " + address, line, StringComparison.Ordinal);
        using var program = new AdviceProgram(settings: UnansweredTests.Settings());

        var table = await StartedVerb.RunAsync(WithKey, line.Replace(address, program.Address.ToString(), StringComparison.Ordinal).Split(' ')[1..]);

        Assert.Equal((0, string.Empty), (table.Code, table.Error));
        Assert.Equal(["0 rows in 28 days; a row needs 5 conversations"], table.Lines);
    }

    [Fact]
    public async Task It_reads_the_database_of_several_instances_whose_rows_hold_no_message()
    {
        var database = await postgres.Server.CreateDatabaseAsync();
        using var one = new AdviceProgram(settings: UnansweredTests.Settings(("State:Postgres", database)));
        using var two = new AdviceProgram(settings: UnansweredTests.Settings(("State:Postgres", database)));
        await UnansweredTests.SayInNewConversationsAsync(one, 3, Declined);
        await UnansweredTests.SayInNewConversationsAsync(two, 1, Declined);
        (string, string)[] settings = [("State__Postgres", database)];
        // Each has counted what it was told when it answers this.
        foreach (var program in new[] { one, two }) Assert.Empty(await UnansweredTests.RowsAsync(program));
        Assert.Equal(["0 rows in 28 days; a row needs 5 conversations"], (await StartedVerb.RunAsync(settings, "unanswered")).Lines);

        await UnansweredTests.SayInNewConversationsAsync(two, 1, Declined);
        Assert.Single(await UnansweredTests.RowsAsync(two));
        var read = await StartedVerb.RunAsync(settings, "unanswered", "--csv");
        Assert.Equal((0, 2), (read.Code, read.Lines.Count));

        // All that is in the table: words of the pages, one or two a row, and a day.
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT word || ' ' || other || ' ' || page || ' ' || times FROM advicebot_unanswered_1 ORDER BY 1", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<string>();
        while (await rows.ReadAsync()) all.Add(rows.GetString(0));
        Assert.Equal(["parcel  scam-texts 5", "parcel stole scam-texts 5", "stole  scam-texts 5"], all);
    }

    [Theory]
    [InlineData(null, null, "Nothing says where to read. Name a running assistant with --url, or give its State:Postgres in the environment variable State__Postgres.\n")]
    [InlineData("http://127.0.0.1:9/", null, "Unanswered:Key is not set. Give the key of the running assistant in the environment variable Unanswered__Key.\n")]
    [InlineData("http://advice.example/", UnansweredTests.Key, "The address must start with https://, or be on this machine, for the key goes there.\n")]
    [InlineData("http://127.0.0.1:9/", UnansweredTests.Key, "http://127.0.0.1:9 did not answer as the assistant does. Is it running, and is the address right?\n")]
    public async Task Where_nothing_can_be_read_it_says_what_to_do(string? address, string? key, string expected)
    {
        (string, string)[] settings = key is null ? [] : [("Unanswered__Key", key)];
        string[] arguments = address is null ? ["unanswered"] : ["unanswered", "--url", address];
        var result = await StartedVerb.RunAsync(settings, arguments);
        Assert.Equal((1, expected), (result.Code, result.Error));
    }

    [Fact]
    public async Task Another_key_is_told_apart_from_no_address()
    {
        using var off = new AdviceProgram();
        using var on = new AdviceProgram(settings: UnansweredTests.Settings());
        (string, string)[] settings = [("Unanswered__Key", "another key of thirty-two letters")];
        Assert.Equal("The assistant has another Unanswered:Key.\n", (await StartedVerb.RunAsync(settings, "unanswered", "--url", on.Address.ToString())).Error);
        Assert.Equal("The assistant there does not tell. Set Unanswered:Enabled and Unanswered:Key where it runs.\n", (await StartedVerb.RunAsync(settings, "unanswered", "--url", off.Address.ToString())).Error);
    }
}

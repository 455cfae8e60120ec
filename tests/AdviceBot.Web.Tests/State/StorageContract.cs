using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Topics;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AdviceBot.Web.Tests.State;

/// <summary>What every store of conversation state does alike (P3, pitfall 7): these run over each of them.</summary>
public abstract class StorageContract
{
    protected abstract IStorage Storage { get; }

    /// <summary>Lets so much time pass for all that is stored.</summary>
    protected abstract Task PassAsync(TimeSpan time);

    /// <summary>How many bytes all texts take that are stored for the only key.</summary>
    protected abstract Task<int> StoredBytesAsync(string key);

    [Fact]
    public async Task What_is_written_is_read_back_with_its_types()
    {
        var progress = new TopicProgress { TopicId = "romance-fraud", Step = 1, Seen = ["money-sent"] };
        var state = new StateBag
        {
            ["dialogs"] = new DialogState([new DialogInstance { Id = "root", State = new Dictionary<string, object> { ["options"] = progress, ["step"] = 2 } }]),
            ["record"] = new ConversationRecord { Welcomed = true, PinnedTier = UrgentTier.Crisis, LastTopicId = "romance-fraud" },
        };
        await WriteAsync("a", state);

        var read = await ReadBagAsync("a");
        var dialog = Assert.Single(Assert.IsType<DialogState>(read["dialogs"]).DialogStack);
        var found = Assert.IsType<TopicProgress>(dialog.State["options"]);
        Assert.Equal(("romance-fraud", 1, "money-sent"), (found.TopicId, found.Step, Assert.Single(found.Seen)));
        var record = Assert.IsType<ConversationRecord>(read["record"]);
        Assert.Equal((true, UrgentTier.Crisis, "romance-fraud"), (record.Welcomed, record.PinnedTier, record.LastTopicId));
    }

    [Fact]
    public async Task No_two_readers_share_an_object()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["x"] = "1" });
        var first = (IDictionary<string, object>)(await ReadAsync("a"))!;
        first["x"] = "changed";
        Assert.Equal("1", ((IDictionary<string, object>)(await ReadAsync("a"))!)["x"]);
    }

    [Fact]
    public async Task Keys_that_are_not_there_are_not_in_the_answer()
    {
        await WriteAsync("a", new Dictionary<string, object>());
        Assert.Equal(["a"], (await Storage.ReadAsync(["a", "b"])).Keys);
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await WriteAsync("a", new Dictionary<string, object>());
        await Storage.DeleteAsync(["a", "never-there"]);
        Assert.Null(await ReadAsync("a"));
    }

    [Fact]
    public async Task A_key_may_be_of_any_length_and_hold_anything()
    {
        var key = new string('k', 100_000) + "'; DROP TABLE advicebot_state_1; --\0";
        await WriteAsync(key, new Dictionary<string, object> { ["x"] = "1" });
        Assert.NotNull(await ReadAsync(key));
        await Storage.DeleteAsync([key]);
        Assert.Null(await ReadAsync(key));
    }

    [Fact]
    public async Task Texts_of_any_length_and_script_come_back_as_they_were_one_after_another()
    {
        foreach (var text in new[] { new string('x', 100_000), "żółć 漢字 😀 \"quoted\" \u0001", string.Empty, new string('é', 9_000), "short" })
        {
            await WriteAsync("a", new Dictionary<string, object> { ["x"] = text });
            Assert.Equal(text, ((IDictionary<string, object>)(await ReadAsync("a"))!)["x"]);
        }
    }

    [Fact]
    public async Task P3_It_is_forgotten_thirty_minutes_after_it_was_last_written_and_not_before()
    {
        await WriteAsync("a", new Dictionary<string, object>());
        await PassAsync(TimeSpan.FromMinutes(29));
        Assert.NotNull(await ReadAsync("a"));
        await WriteAsync("a", new Dictionary<string, object>());
        await PassAsync(TimeSpan.FromMinutes(29));
        Assert.NotNull(await ReadAsync("a"));
        await PassAsync(TimeSpan.FromMinutes(30));
        Assert.Null(await ReadAsync("a"));
    }

    [Fact]
    public async Task Pitfall_7_A_state_that_another_turn_has_written_since_is_not_overwritten()
    {
        await WriteAsync("a", new StateBag { ["n"] = "1" });
        var mine = await ReadBagAsync("a");
        var other = await ReadBagAsync("a");
        other["n"] = "2";
        await WriteAsync("a", other);

        mine["n"] = "3";
        Assert.False((await Assert.ThrowsAsync<StateConflictException>(() => WriteAsync("a", mine))).IsGone);
        Assert.Equal("2", (await ReadBagAsync("a"))["n"]);
        mine.ETag = "*";
        await WriteAsync("a", mine);
        Assert.Equal("3", (await ReadBagAsync("a"))["n"]);
    }

    [Fact]
    public async Task Pitfall_7_A_state_that_another_turn_has_begun_since_is_not_overwritten()
    {
        await WriteAsync("a", new StateBag { ["n"] = "1" });
        Assert.False((await Assert.ThrowsAsync<StateConflictException>(() => WriteAsync("a", new StateBag { ["n"] = "2" }))).IsGone);
        Assert.Equal("1", (await ReadBagAsync("a"))["n"]);
    }

    [Fact]
    public async Task P3_A_state_that_was_deleted_since_is_not_made_again()
    {
        await WriteAsync("a", new StateBag());
        var mine = await ReadBagAsync("a");
        await Storage.DeleteAsync(["a"]);
        Assert.True((await Assert.ThrowsAsync<StateConflictException>(() => WriteAsync("a", mine))).IsGone);
        Assert.Null(await ReadAsync("a"));
    }

    [Fact]
    public async Task After_a_write_the_same_object_can_be_written_again()
    {
        var bag = new StateBag { ["n"] = "1" };
        await WriteAsync("a", bag);
        bag["n"] = "2";
        await WriteAsync("a", bag);
        Assert.Equal("2", (await ReadBagAsync("a"))["n"]);
    }

    [Fact]
    public async Task A_state_that_has_expired_can_be_begun_afresh()
    {
        await WriteAsync("a", new StateBag { ["n"] = "1" });
        await PassAsync(TimeSpan.FromMinutes(31));
        await WriteAsync("a", new StateBag { ["n"] = "2" });
        Assert.Equal("2", (await ReadBagAsync("a"))["n"]);
    }

    [Fact]
    public async Task Pitfall_11_The_state_before_the_last_turn_is_kept_beside_it_and_no_more()
    {
        await WriteAsync("a", new StateBag { ["n"] = "1" });
        Assert.False((await BeforeLastTurnAsync(await ReadBagAsync("a"))).ContainsKey("n"));
        for (var n = 2; n <= 20; n++)
        {
            var bag = await ReadBagAsync("a");
            bag["n"] = $"{n}";
            await WriteAsync("a", bag);
        }

        var before = await BeforeLastTurnAsync(await ReadBagAsync("a"));
        Assert.Equal("19", before["n"]);
        before["n"] = "20 again";
        await WriteAsync("a", before);
        var last = await ReadBagAsync("a");
        Assert.Equal(("20 again", "19"), (last["n"], (await BeforeLastTurnAsync(last))["n"]));
        Assert.InRange(await StoredBytesAsync("a"), 1, 1000);
    }

    [Fact]
    public async Task Pitfall_11_A_state_that_is_written_twice_in_a_turn_keeps_the_one_of_before_that_turn()
    {
        await WriteAsync("a", new StateBag { ["n"] = "1" });
        var bag = await ReadBagAsync("a");
        foreach (var n in new[] { "2", "3" })
        {
            bag["n"] = n;
            await WriteAsync("a", bag);
        }

        var last = await ReadBagAsync("a");
        Assert.Equal(("3", "1"), (last["n"], (await BeforeLastTurnAsync(last))["n"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pitfall_11_The_state_before_a_turn_is_that_of_the_version_that_was_read_or_none(bool isGone)
    {
        await WriteAsync("a", new StateBag { ["n"] = "1" });
        var mine = await ReadBagAsync("a");
        var other = await ReadBagAsync("a");
        if (isGone) await Storage.DeleteAsync(["a"]);
        else await WriteAsync("a", other);

        // A store that has noted it gives it, and refuses what is written over it.
        var conflict = await Assert.ThrowsAsync<StateConflictException>(async () => await WriteAsync("a", await BeforeLastTurnAsync(mine)));
        Assert.Equal(isGone, conflict.IsGone);
    }

    [Fact]
    public async Task Of_twenty_writers_at_once_each_wins_or_is_told()
    {
        await WriteAsync("a", new StateBag { ["n"] = "0" });
        var read = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReadBagAsync("a")));
        var won = await Task.WhenAll(read.Select(async (bag, number) =>
        {
            bag["n"] = $"{number}";
            try
            {
                await WriteAsync("a", bag);
                return true;
            }
            catch (StateConflictException)
            {
                return false;
            }
        }));
        Assert.Single(won, true);
        Assert.Equal($"{Array.IndexOf(won, true)}", (await ReadBagAsync("a"))["n"]);
    }

    [Fact]
    public async Task An_object_that_is_not_state_is_not_stored()
    {
        await Assert.ThrowsAsync<Newtonsoft.Json.JsonSerializationException>(() => WriteAsync("a", new StateBag { ["x"] = new FileInfo("x") }));
        Assert.Null(await ReadAsync("a"));
    }

    protected Task WriteAsync(string key, object value) => Storage.WriteAsync(new Dictionary<string, object> { [key] = value });

    protected async Task<object?> ReadAsync(string key) => (await Storage.ReadAsync([key])).TryGetValue(key, out var value) ? value : null;

    private static Task<StateBag> BeforeLastTurnAsync(StateBag bag) => bag.BeforeLastTurn!(CancellationToken.None);

    private async Task<StateBag> ReadBagAsync(string key) => Assert.IsType<StateBag>(await ReadAsync(key));
}

using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Topics;
using AdviceBot.Dialogs.Turns;
using AdviceBot.Web.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace AdviceBot.Web.Tests.State;

/// <summary>P3: in memory, bounded, forgotten after thirty minutes; and the storage contract of the SDK.</summary>
public sealed class BoundedMemoryStorageTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly BoundedMemoryStorage _storage;

    public BoundedMemoryStorageTests() => _storage = new BoundedMemoryStorage(Options.Create(new StateOptions { MaxMegabytes = 1 }), _time);

    public void Dispose() => _storage.Dispose();

    [Fact]
    public async Task What_is_written_is_read_back_with_its_types()
    {
        var progress = new TopicProgress { TopicId = "romance-fraud", Step = 1, Seen = ["money-sent"] };
        var state = new Dictionary<string, object>
        {
            ["dialogs"] = new DialogState([new DialogInstance { Id = "root", State = new Dictionary<string, object> { ["options"] = progress, ["step"] = 2 } }]),
            ["record"] = new ConversationRecord { Welcomed = true, PinnedTier = UrgentTier.Crisis, LastTopicId = "romance-fraud" },
        };
        await WriteAsync("a", state);

        var read = (IDictionary<string, object>)(await ReadAsync("a"))!;
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
        Assert.Equal(["a"], (await _storage.ReadAsync(["a", "b"])).Keys);
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await WriteAsync("a", new Dictionary<string, object>());
        await _storage.DeleteAsync(["a", "never-there"]);
        Assert.Null(await ReadAsync("a"));
    }

    [Fact]
    public async Task It_is_forgotten_thirty_minutes_after_the_last_message_and_not_before()
    {
        await WriteAsync("a", new Dictionary<string, object>());
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.NotNull(await ReadAsync("a"));
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.NotNull(await ReadAsync("a"));
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(await ReadAsync("a"));
    }

    [Fact]
    public async Task Full_it_forgets_the_oldest_and_keeps_whoever_is_talking()
    {
        var text = new string('x', 10_000);
        for (var i = 0; i < 500; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await WriteAsync($"c{i}", new Dictionary<string, object> { ["x"] = text });
            Assert.NotNull(await ReadAsync($"c{i}"));
        }

        Assert.Null(await ReadAsync("c0"));
        var kept = 0;
        for (var i = 0; i < 500; i++) kept += await ReadAsync($"c{i}") is null ? 0 : 1;
        Assert.InRange(kept, 10, 52);
    }

    [Fact]
    public async Task An_item_that_another_turn_has_written_since_is_not_overwritten()
    {
        await WriteAsync("a", new ChoiceCount { Count = 1 });
        var mine = (ChoiceCount)(await ReadAsync("a"))!;
        var other = (ChoiceCount)(await ReadAsync("a"))!;
        other.Count = 2;
        await WriteAsync("a", other);

        mine.Count = 3;
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync("a", mine));
        Assert.Equal(2, ((ChoiceCount)(await ReadAsync("a"))!).Count);
        mine.ETag = "*";
        await WriteAsync("a", mine);
        Assert.Equal(3, ((ChoiceCount)(await ReadAsync("a"))!).Count);
    }

    [Theory]
    [InlineData("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"x"}""")]
    [InlineData("""{"$type":"System.Diagnostics.Process, System.Diagnostics.Process"}""")]
    [InlineData("""{"$type":"System.Collections.Generic.List`1[[System.IO.FileInfo, System.Private.CoreLib]], System.Private.CoreLib","$values":[]}""")]
    [InlineData("""{"$type":"System.Collections.Generic.Dictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]], System.Private.CoreLib","x":{"$type":"System.IO.DirectoryInfo, System.Private.CoreLib"}}""")]
    public void Stored_text_cannot_name_a_type_that_is_not_state(string json) => Assert.Throws<JsonSerializationException>(() => StateJson.Read(json));

    [Fact]
    public void An_object_that_is_not_state_is_not_stored() =>
        Assert.Throws<JsonSerializationException>(() => StateJson.Write(new Dictionary<string, object> { ["x"] = new FileInfo("x") }));

    private sealed class ChoiceCount : IStoreItem
    {
        public int Count { get; set; }

        public string ETag { get; set; } = string.Empty;
    }

    private Task WriteAsync(string key, object value) => _storage.WriteAsync(new Dictionary<string, object> { [key] = value });

    private async Task<object?> ReadAsync(string key) => (await _storage.ReadAsync([key])).TryGetValue(key, out var value) ? value : null;
}

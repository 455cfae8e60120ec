using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Builder.State;

/// <summary>BOT_PROTOCOL section 7.</summary>
public sealed class BotStateTests
{
    private readonly CountingStorage storage = new();

    [Fact]
    public async Task Keys_name_channel_conversation_and_user()
    {
        foreach (var state in new BotState[] { new ConversationState(storage), new UserState(storage), new PrivateConversationState(storage) })
            await Turn(state, turn => state.CreateProperty<string>("p").SetAsync(turn, "v"));

        Assert.Equal(
            ["test/conversations/conv1", "test/users/user1", "test/conversations/conv1/users/user1"],
            storage.Written);
    }

    [Fact]
    public async Task State_that_did_not_change_is_not_written()
    {
        var state = new ConversationState(storage);
        var property = state.CreateProperty<Counter>("counter");
        await Turn(state, async turn => (await property.GetAsync(turn, () => new Counter())).Count = 1);
        await Turn(state, async turn => Assert.Equal(1, (await property.GetAsync(turn)).Count));
        Assert.Single(storage.Written);

        await Turn(state, async turn => (await property.GetAsync(turn)).Count = 2);

        Assert.Equal(2, storage.Written.Count);
    }

    [Fact]
    public async Task Nothing_read_means_nothing_written()
    {
        await Turn(new ConversationState(storage), _ => Task.CompletedTask);

        Assert.Equal((0, 0), (storage.Reads, storage.Written.Count));
    }

    [Fact]
    public async Task The_storage_is_read_once_a_turn()
    {
        var state = new ConversationState(storage);
        await Turn(state, async turn =>
        {
            await state.CreateProperty<string>("a").GetAsync(turn);
            await state.CreateProperty<string>("b").GetAsync(turn);
        });

        Assert.Equal(1, storage.Reads);
    }

    [Fact]
    public async Task A_missing_property_is_the_default_or_comes_from_the_factory_and_then_stays()
    {
        var state = new ConversationState(storage);
        await Turn(state, async turn =>
        {
            Assert.Null(await state.CreateProperty<Counter>("none").GetAsync(turn));
            Assert.Equal(0, await state.CreateProperty<int>("number").GetAsync(turn));
            var made = await state.CreateProperty<Counter>("made").GetAsync(turn, () => new Counter());
            Assert.Same(made, await state.CreateProperty<Counter>("made").GetAsync(turn));
        });
    }

    [Fact]
    public async Task A_value_type_keeps_its_type_through_the_storage()
    {
        var state = new ConversationState(storage);
        await Turn(state, turn => state.CreateProperty<int>("number").SetAsync(turn, 7));

        await Turn(state, async turn => Assert.Equal(7, await state.CreateProperty<int>("number").GetAsync(turn)));
    }

    [Fact]
    public async Task Plain_JSON_from_a_storage_is_read_as_the_property_and_changes_to_it_are_saved()
    {
        storage.Preset["test/conversations/conv1"] = JObject.Parse("""{"counter":{"Count":4}}""");
        var state = new ConversationState(storage);

        await Turn(state, async turn => (await state.CreateProperty<Counter>("counter").GetAsync(turn)).Count++);

        await Turn(state, async turn => Assert.Equal(5, (await state.CreateProperty<Counter>("counter").GetAsync(turn)).Count));
    }

    [Fact]
    public async Task A_deleted_property_is_gone_and_cleared_state_is_written_empty()
    {
        var state = new ConversationState(storage);
        var property = state.CreateProperty<string>("p");
        await Turn(state, turn => property.SetAsync(turn, "v"));
        await Turn(state, turn => property.DeleteAsync(turn));
        await Turn(state, async turn => Assert.Null(await property.GetAsync(turn)));

        await Turn(state, turn => property.SetAsync(turn, "v"));
        await Turn(state, async turn =>
        {
            await state.LoadAsync(turn);
            await state.ClearStateAsync(turn);
        });
        await Turn(state, async turn => Assert.Null(await property.GetAsync(turn)));
    }

    [Fact]
    public async Task Deleted_state_leaves_the_storage()
    {
        var state = new ConversationState(storage);
        await Turn(state, turn => state.CreateProperty<string>("p").SetAsync(turn, "v"));

        await Turn(state, turn => state.DeleteAsync(turn));

        Assert.Empty(await storage.ReadAsync(["test/conversations/conv1"], default));
    }

    [Theory]
    [InlineData(null, "conv1", "channelId")]
    [InlineData("test", null, "conversation.id")]
    public async Task An_activity_without_what_the_key_needs_is_told_which_field(string? channel, string? conversation, string field)
    {
        var state = new ConversationState(storage);
        var activity = new Activity(ActivityTypes.Message) { ChannelId = channel, Conversation = new ConversationAccount(id: conversation) };
        using var turn = new TurnContext(new TestAdapter(), activity);

        var error = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => state.LoadAsync(turn));

        Assert.Contains(field, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auto_save_writes_once_the_bot_is_done()
    {
        var state = new ConversationState(storage);
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c")).Use(new AutoSaveStateMiddleware(state));

        await adapter.SendTextToBotAsync(
            "hi", (turn, stop) => state.CreateProperty<string>("p").SetAsync(turn, "v", stop), default);

        Assert.Equal(["test/conversations/c"], storage.Written);
    }

    [Fact]
    public async Task Turns_of_different_conversations_at_once_do_not_mix()
    {
        var state = new ConversationState(storage);
        var property = state.CreateProperty<Counter>("counter");
        await Parallel.ForAsync(0, 64, async (i, _) =>
        {
            for (var n = 1; n <= 10; n++)
                await Turn(state, async turn => Assert.Equal(n, ++(await property.GetAsync(turn, () => new Counter())).Count), $"c{i}");
        });
    }

    private static async Task Turn(BotState state, Func<ITurnContext, Task> bot, string conversation = "conv1")
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            ChannelId = "test",
            Conversation = new ConversationAccount(id: conversation),
            From = new ChannelAccount("user1"),
        };
        using var turn = new TurnContext(new TestAdapter(), activity);
        await bot(turn);
        await state.SaveChangesAsync(turn);
    }

    public sealed class Counter
    {
        public int Count { get; set; }
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage inner = new();
        private readonly Lock gate = new();

        public Dictionary<string, object> Preset { get; } = [];

        public List<string> Written { get; } = [];

        public int Reads { get; private set; }

        public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            lock (gate)
                Reads++;
            var found = await inner.ReadAsync(keys, cancellationToken);
            foreach (var key in keys.Where(key => !found.ContainsKey(key) && Preset.ContainsKey(key)))
                found[key] = Preset[key];
            return found;
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            lock (gate)
                Written.AddRange(changes.Keys);
            return inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);
    }
}

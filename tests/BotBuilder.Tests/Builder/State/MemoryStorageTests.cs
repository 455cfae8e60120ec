using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Builder.State;

public sealed class MemoryStorageTests
{
    [Fact]
    public async Task Typed_values_come_back_as_their_types()
    {
        var storage = new MemoryStorage();
        var bag = new Dictionary<string, object>
        {
            ["dialogs"] = new DialogState([new DialogInstance
            {
                Id = "ask",
                State = new Dictionary<string, object>
                {
                    ["options"] = new PromptOptions { Prompt = MessageFactory.Text("Which?"), Choices = [new Choice("red") { Synonyms = ["r"] }] },
                    ["found"] = new FoundChoice { Value = "red" },
                    ["own"] = new Own("a", [1, 2]),
                    ["values"] = new Dictionary<string, object> { ["n"] = 3L },
                },
            }]),
        };
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = bag }, default);

        var read = (IDictionary<string, object>)(await storage.ReadAsync(["k"], default))["k"];

        var state = ((DialogState)read["dialogs"]).DialogStack[0].State;
        var options = (PromptOptions)state["options"];
        Assert.Equal(("Which?", "red", "r"), (options.Prompt.Text, options.Choices[0].Value, options.Choices[0].Synonyms[0]));
        Assert.Equal("red", ((FoundChoice)state["found"]).Value);
        Assert.Equal([1, 2], ((Own)state["own"]).Numbers);
        Assert.Equal(3L, ((IDictionary<string, object>)state["values"])["n"]);
    }

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        var storage = new MemoryStorage();
        var written = new Own("before", []);
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = written }, default);
        written.Name = "after";

        var first = (Own)(await storage.ReadAsync(["k"], default))["k"];
        first.Name = "changed";

        Assert.Equal("before", ((Own)(await storage.ReadAsync(["k"], default))["k"]).Name);
    }

    /// <summary>BOT_PROTOCOL section 7: the real storage would load whatever type the data names.</summary>
    [Fact]
    public async Task A_type_named_in_foreign_data_is_not_loaded()
    {
        var foreign = new Dictionary<string, JObject>
        {
            ["k"] = JObject.Parse("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"x"}"""),
        };

        await Assert.ThrowsAsync<JsonSerializationException>(() => new MemoryStorage(foreign).ReadAsync(["k"], default));
    }

    [Fact]
    public async Task A_store_item_is_only_overwritten_by_who_read_the_newest()
    {
        var storage = new MemoryStorage();
        await Write(storage, new Item { Text = "1" });
        var mine = await Read(storage);
        var yours = await Read(storage);
        mine.Text = "2";
        await Write(storage, mine);

        yours.Text = "3";
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(storage, yours));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(storage, new Item { Text = "no ETag" }));
        Assert.Equal("2", (await Read(storage)).Text);

        yours.ETag = "*";
        await Write(storage, yours);
        Assert.Equal("3", (await Read(storage)).Text);
    }

    [Fact]
    public async Task Deleted_and_unknown_keys_are_not_in_the_answer()
    {
        var storage = new MemoryStorage();
        await Write(storage, new Item());
        await storage.DeleteAsync(["item"], default);

        Assert.Empty(await storage.ReadAsync(["item", "other"], default));
    }

    private static Task Write(MemoryStorage storage, Item item) =>
        storage.WriteAsync(new Dictionary<string, object> { ["item"] = item }, default);

    private static async Task<Item> Read(MemoryStorage storage) => (Item)(await storage.ReadAsync(["item"], default))["item"];

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string ETag { get; set; } = null!;
    }

    private sealed record Own(string Name, List<int> Numbers)
    {
        public string Name { get; set; } = Name;
    }
}

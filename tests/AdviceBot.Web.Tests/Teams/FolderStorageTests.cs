using AdviceBot.Dialogs.Teams.Tips;
using AdviceBot.Web.Teams.Tips;

namespace AdviceBot.Web.Tests.Teams;

/// <summary>The store of subscriptions: it outlasts a restart, and of two writers at once one is told to read again.</summary>
public sealed class FolderStorageTests : IDisposable
{
    private const string Key = "tip/subscriptions:1";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "advicebot-store-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_is_written_is_read_by_the_next_instance_until_it_is_deleted()
    {
        await WriteAsync(new TipSubscriptionList { SentFor = "2026-11-23" });
        Assert.Equal("2026-11-23", (await ReadAsync())!.SentFor);
        await new FolderStorage(_folder).DeleteAsync([Key]);
        Assert.Null(await ReadAsync());
    }

    [Fact]
    public async Task Nothing_is_there_before_the_first_writing() => Assert.Null(await ReadAsync());

    [Fact]
    public async Task Of_two_writers_the_second_is_told_to_read_again()
    {
        await WriteAsync(new TipSubscriptionList { SentFor = "2026-11-16" });
        var first = await ReadAsync();
        var second = await ReadAsync();
        first!.SentFor = "2026-11-23";
        second!.SentFor = "2026-11-30";
        await WriteAsync(first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(second));
        Assert.Equal("2026-11-23", (await ReadAsync())!.SentFor);
    }

    [Fact]
    public async Task A_type_that_is_not_the_assistants_is_neither_written_nor_read()
    {
        var storage = new FolderStorage(_folder);
        var written = await Assert.ThrowsAnyAsync<Exception>(() => storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [Key] = new FileInfo("x") }));
        Assert.Contains("FileInfo", written.ToString(), StringComparison.Ordinal);
        await WriteAsync(new TipSubscriptionList());
        var file = Directory.GetFiles(_folder, "*.json").Single();
        await File.WriteAllTextAsync(file, """{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"x"}""");
        await Assert.ThrowsAnyAsync<Exception>(() => storage.ReadAsync([Key]));
    }

    private Task WriteAsync(TipSubscriptionList list) =>
        new FolderStorage(_folder).WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [Key] = list });

    private async Task<TipSubscriptionList?> ReadAsync() =>
        (await new FolderStorage(_folder).ReadAsync([Key])).TryGetValue(Key, out var value) ? (TipSubscriptionList)value : null;
}

using AdviceBot.Dialogs.Turns;
using AdviceBot.Web.State;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Tests.State;

/// <summary>P3: in memory, bounded, forgotten after thirty minutes.</summary>
public sealed class BoundedMemoryStorageTests : StorageContract, IDisposable
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 11, 21, 22, 0, 0, TimeSpan.Zero));
    private readonly BoundedMemoryStorage _storage;

    public BoundedMemoryStorageTests() => _storage = new BoundedMemoryStorage(Options.Create(new StateOptions { MaxMegabytes = 1 }), _time);

    protected override IStorage Storage => _storage;

    public void Dispose() => _storage.Dispose();

    protected override Task PassAsync(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }

    // What follows keeps this text beside it, and that of before it is given the same way.
    protected override async Task<int> StoredBytesAsync(string key)
    {
        var bag = Assert.IsType<StateBag>(await ReadAsync(key));
        var before = await bag.BeforeLastTurn!(CancellationToken.None);
        return Assert.IsType<byte[]>(bag.AsRead).Length + Assert.IsType<byte[]>(before.AsRead).Length;
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
        Assert.InRange(kept, 10, 103);
    }
}

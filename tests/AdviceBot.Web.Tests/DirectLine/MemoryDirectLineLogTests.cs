using AdviceBot.Web.DirectLine;
using AdviceBot.Web.State;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>The log in the process' memory.</summary>
public sealed class MemoryDirectLineLogTests : DirectLineLogContract, IDisposable
{
    private readonly ManualTime _time = new(DateTimeOffset.UtcNow);
    private readonly MemoryDirectLineLog _log;

    public MemoryDirectLineLogTests() => _log = new MemoryDirectLineLog(Options.Create(new DirectLineOptions { MaxMegabytes = 4 }), Options.Create(new StateOptions()), _time);

    internal override IDirectLineLog Log => _log;

    protected override Task PassAsync(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task P3_What_a_person_wrote_is_not_held_after_two_minutes_also_where_nobody_reads()
    {
        await WriteAsync(new string('a', 100_000));
        Assert.True(_log.Characters > 100_000);
        await PassAsync(TimeSpan.FromMinutes(2));
        Assert.True(_log.Characters < 1_000, $"{_log.Characters}");
    }

    [Fact]
    public async Task Where_all_conversations_take_too_much_those_idle_the_longest_make_room()
    {
        for (var number = 0; number < 8; number++)
        {
            await _log.AppendAsync($"c{number}", new Activity("message", text: new string('a', 400_000)), clientId: null, default);
            await PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.True(_log.Characters <= 2 * 1024 * 1024, $"{_log.Characters}");
        Assert.Empty((await _log.ReadAsync("c0", 0, default)).Activities);
        Assert.NotEmpty((await _log.ReadAsync("c7", 0, default)).Activities);
    }
}

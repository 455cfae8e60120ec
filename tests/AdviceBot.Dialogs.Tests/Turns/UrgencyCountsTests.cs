using System.Diagnostics.Metrics;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Counts;
using AdviceBot.Dialogs.Tests.Support;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>U18: findings are counted by rule and hour, and by nothing else.</summary>
public sealed class UrgencyCountsTests
{
    private readonly TestBot _bot = new();

    [Fact]
    public async Task U18_A_finding_is_counted_by_its_rule_and_hour()
    {
        _bot.Urgency.Fire("he is outside", UrgentTier.Emergency);
        var chat = new Chat(_bot);
        await chat.SayAsync("he is outside");
        await chat.SayAsync("hello");
        await chat.SayAsync("he is outside");
        Assert.Equal([new UrgencyCount(_bot.Time.Now, "test-rule", 2)], _bot.Counts.Snapshot());
    }

    [Fact]
    public void U18_The_metric_carries_the_rule_alone()
    {
        var seen = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == UrgencyCounts.MeterName) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => seen.Add($"{value} {string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
        listener.Start();
        using var counts = new UrgencyCounts(_bot.Time, _bot.Log.For<UrgencyCounts>());
        counts.Note("only-this-test");
        counts.Note(null);
        Assert.Single(seen, "1 rule=only-this-test");
    }

    [Theory]
    [InlineData(12, "Danger was found 12 times in the last hour; 6 times are usual. Look whether the rules or the messages have changed")]
    [InlineData(0, "Danger was found 0 times in the last hour; 6 times are usual. Look whether the rules or the messages have changed")]
    [InlineData(7, null)]
    public void U18_An_unusual_hour_is_reported_when_it_is_over(int times, string? warning)
    {
        Hour(6);
        Hour(6);
        Hour(times);
        _bot.Counts.Note(null);
        Assert.Equal(warning is null ? [] : [warning], _bot.Log.Lines);
    }

    [Fact]
    public void U18_Two_days_are_kept()
    {
        for (var i = 0; i < 60; i++) Hour(1);
        Assert.Equal(48, _bot.Counts.Snapshot().Count);
    }

    private void Hour(int times)
    {
        _bot.Counts.Note(null);
        for (var i = 0; i < times; i++) _bot.Counts.Note("a-rule");
        _bot.Time.Now = _bot.Time.Now.AddHours(1);
    }
}

using AdviceBot.Web.DirectLine;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>What both logs do alike (P3): these run over each of them.</summary>
public abstract class DirectLineLogContract
{
    private const string A = "conversation-a";

    internal abstract IDirectLineLog Log { get; }

    /// <summary>Lets so much time pass for all that is in the log.</summary>
    protected abstract Task PassAsync(TimeSpan time);

    [Fact]
    public async Task What_is_said_is_read_in_order_from_a_place_on_with_its_id_and_time()
    {
        var places = new List<LogPlace>();
        foreach (var text in new[] { "one", "two", "three" }) places.Add(await SayAsync(text));
        Assert.Equal(places.Select(place => place.Number).Order(), places.Select(place => place.Number));
        Assert.Equal(3, places.Select(place => place.Number).Distinct().Count());
        Assert.Equal(["one", "two", "three"], await TextsAsync());
        Assert.Equal(["three"], await TextsAsync(places[1].Number));
        var page = await Log.ReadAsync(A, 0, default);
        Assert.Equal(places[2].Number, page.Watermark);
        Assert.Equal($"{A}|{places[0].Number}", (string)JObject.Parse(page.Activities[0].Json)["id"]!);
        Assert.Equal(places[0].Id, $"{A}|{places[0].Number}");
        Assert.Equal(places[0].Number, JObject.Parse(page.Activities[0].Json).Value<DateTime>("timestamp").Subtract(DateTime.UnixEpoch).TotalMilliseconds);
        Assert.Equal(places[2].Number, (await Log.ReadAsync(A, places[2].Number, default)).Watermark);
    }

    [Fact]
    public async Task A_conversation_is_new_until_something_is_said_in_it()
    {
        Assert.True(await Log.OpenAsync(A, default));
        Assert.True(await Log.OpenAsync(A, default));
        await SayAsync("welcome");
        Assert.False(await Log.OpenAsync(A, default));
        await PassAsync(TimeSpan.FromMinutes(30));
        Assert.True(await Log.OpenAsync(A, default));
    }

    [Fact]
    public async Task Nobody_reads_another_conversation()
    {
        await SayAsync("mine");
        Assert.Empty((await Log.ReadAsync("conversation-b", 0, default)).Activities);
        Assert.Equal(7, (await Log.ReadAsync("conversation-b", 7, default)).Watermark);
    }

    [Fact]
    public async Task What_a_client_sends_again_has_its_first_place()
    {
        var first = await WriteAsync("mine", "c1");
        var again = await WriteAsync("mine", "c1");
        Assert.Equal((first.Number, first.Id, true), (again.Number, again.Id, again.IsRepeat));
        Assert.False((await WriteAsync("mine", "c2")).IsRepeat);
        Assert.Equal(2, (await TextsAsync()).Count);
    }

    [Fact]
    public async Task P3_What_a_person_wrote_is_forgotten_when_a_client_has_it_and_the_answers_stay()
    {
        var mine = await WriteAsync("mine", "c1");
        var reply = await SayAsync("reply");
        var next = await WriteAsync("next", "c2");
        await Log.ConfirmAsync(A, reply.Number, default);
        Assert.Equal(["reply", "next"], await TextsAsync());
        Assert.True((await WriteAsync("mine", "c1")).IsRepeat);
        await Log.ConfirmAsync(A, next.Number, default);
        Assert.Equal(["reply"], await TextsAsync());
        Assert.True(mine.Number < reply.Number);
    }

    [Fact]
    public async Task P3_What_a_person_wrote_is_read_for_a_minute_and_no_longer()
    {
        await WriteAsync("mine");
        await SayAsync("reply");
        await PassAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["mine", "reply"], await TextsAsync());
        await PassAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["reply"], await TextsAsync());
    }

    [Fact]
    public async Task P3_All_is_forgotten_thirty_minutes_after_the_last_was_said_and_not_before()
    {
        await SayAsync("one");
        await PassAsync(TimeSpan.FromMinutes(29));
        await SayAsync("two");
        await PassAsync(TimeSpan.FromMinutes(29));
        Assert.Equal(["one", "two"], await TextsAsync());
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await TextsAsync());
    }

    [Fact]
    public async Task A_client_that_comes_back_when_all_was_forgotten_reads_what_is_said_then()
    {
        var before = await SayAsync("before");
        await PassAsync(TimeSpan.FromMinutes(31));
        await SayAsync("now");
        Assert.Equal(["now"], await TextsAsync(before.Number));
        Assert.Equal(["now"], await TextsAsync());
    }

    [Fact]
    public async Task P3_The_end_leaves_the_farewell_for_a_minute()
    {
        await WriteAsync("mine");
        await SayAsync("reply");
        var stop = await WriteAsync("stop");
        await SayAsync("farewell");
        await Log.EndAsync(A, stop.Number, default);
        Assert.Equal(["stop", "farewell"], await TextsAsync());
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await TextsAsync());
    }

    [Fact]
    public async Task P3_The_end_of_everything_leaves_nothing()
    {
        await WriteAsync("mine");
        await SayAsync("reply");
        await Log.EndAsync(A, long.MaxValue, default);
        Assert.Empty(await TextsAsync());
        Assert.True(await Log.OpenAsync(A, default));
        await Log.EndAsync("never-there", long.MaxValue, default);
    }

    [Fact]
    public async Task Whether_a_message_was_answered_is_known_also_when_its_words_are_forgotten()
    {
        var mine = await WriteAsync("mine", "c1");
        Assert.False(await Log.IsAnsweredAsync(A, mine.Number, default));
        await Log.MarkAnsweredAsync(A, mine.Number, default);
        await Log.ConfirmAsync(A, mine.Number, default);
        Assert.True(await Log.IsAnsweredAsync(A, mine.Number, default));
        Assert.False(await Log.IsAnsweredAsync("conversation-b", mine.Number, default));
    }

    [Fact]
    public async Task Only_the_newest_two_hundred_are_kept()
    {
        for (var number = 0; number < 203; number++) await SayAsync($"{number}");
        Assert.Equal(Enumerable.Range(3, 200).Select(number => $"{number}"), await TextsAsync());
    }

    [Fact]
    public async Task What_is_longer_than_its_share_pushes_the_oldest_out_and_the_newest_stays_however_long()
    {
        foreach (var number in Enumerable.Range(1, 3)) await SayAsync(number + new string('a', 200_000));
        Assert.Equal(["2", "3"], (await TextsAsync()).Select(text => text[..1]));
        await SayAsync("4" + new string('a', 600_000));
        Assert.Equal("4", Assert.Single(await TextsAsync())[..1]);
    }

    [Fact]
    public async Task Who_watches_is_told()
    {
        using var watch = Log.Watch(A);
        using var other = Log.Watch("conversation-b");
        var changed = watch.ChangedAsync(default);
        Assert.False(changed.IsCompleted);
        await SayAsync("hello");
        await changed.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(other.ChangedAsync(default).IsCompleted);
    }

    [Fact]
    public async Task Of_many_writers_at_once_a_reader_misses_nothing_and_reads_nothing_twice()
    {
        const int Each = 25;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var writing = Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < Each; number++) await SayAsync($"{writer}-{number}");
        })));
        var read = new List<string>();
        long after = 0;
        while (read.Count < 6 * Each)
        {
            var page = await Log.ReadAsync(A, after, limit.Token);
            Assert.All(page.Activities, activity => Assert.True(activity.Number > after));
            Assert.Equal(page.Activities.Select(activity => activity.Number).Order().Distinct(), page.Activities.Select(activity => activity.Number));
            read.AddRange(page.Activities.Select(TextOf));
            after = page.Watermark;
        }

        await writing;
        Assert.Equal(6 * Each, read.Distinct().Count());
        Assert.Empty(await TextsAsync(after));
        foreach (var writer in Enumerable.Range(0, 6))
        {
            Assert.Equal(Enumerable.Range(0, Each).Select(number => $"{writer}-{number}"), read.Where(text => text.StartsWith($"{writer}-", StringComparison.Ordinal)));
        }
    }

    internal Task<LogPlace> SayAsync(string text) => Log.AppendAsync(A, new Activity("message", text: text, from: new ChannelAccount("assistant", role: RoleTypes.Bot)), clientId: null, default);

    internal Task<LogPlace> WriteAsync(string text, string? clientId = null) =>
        Log.AppendAsync(A, new Activity("message", text: text, from: new ChannelAccount("dl_1", role: RoleTypes.User)), clientId, default);

    internal async Task<List<string>> TextsAsync(long after = 0) => [.. (await Log.ReadAsync(A, after, default)).Activities.Select(TextOf)];

    private static string TextOf(LoggedActivity activity) => (string)JObject.Parse(activity.Json)["text"]!;
}

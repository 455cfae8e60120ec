using AdviceBot.Web.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.State;

/// <summary>Pitfall 11: a channel that has had no answer in time sends the same activity again.</summary>
[Collection(WithPostgres.Name)]
public sealed class RepeatedActivityTests(PostgresFixture postgres)
{
    private const string Topic = "hacked-accounts";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_gets_the_same_answer_and_the_conversation_does_not_move_on(bool inPostgres)
    {
        using var program = new AdviceProgram(settings: inPostgres ? [("State:Postgres", await postgres.Server.CreateDatabaseAsync())] : []);
        await AssertAnsweredOnceAsync(program, program);
    }

    [Fact]
    public async Task Another_instance_gives_the_same_answer_too()
    {
        var database = await postgres.Server.CreateDatabaseAsync();
        using var program = new AdviceProgram(settings: [("State:Postgres", database)]);
        using var other = new AdviceProgram(settings: [("State:Postgres", database)]);
        await AssertAnsweredOnceAsync(program, other);
    }

    [Fact]
    public async Task Sent_to_two_instances_at_once_it_is_still_one_turn()
    {
        var database = await postgres.Server.CreateDatabaseAsync();
        using var program = new AdviceProgram(settings: [("State:Postgres", database)]);
        using var other = new AdviceProgram(settings: [("State:Postgres", database)]);
        var topic = program.Content.Topics[Topic];
        for (var round = 0; round < 10; round++)
        {
            var conversation = $"at-once-{round}";
            await RepliesAsync(program, Activities.Message(topic.Title, conversation));
            var answer = Activities.Message(topic.Steps[0].Options[0].Say, conversation);
            var both = await Task.WhenAll(new[] { program, other }.Select(instance => RepliesAsync(instance, answer)));
            Assert.DoesNotContain("A turn failed with", program.Log.Text + other.Log.Text, StringComparison.Ordinal);
            Assert.Equal(both[0], both[1]);
            Assert.Contains(topic.Steps[1].Ask, both[0], StringComparison.Ordinal);
            Assert.DoesNotContain(topic.Steps[1].Ask, await RepliesAsync(other, Activities.Message(program.Content.Labels["skip-question"], conversation)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Thirty_messages_to_two_instances_at_once_are_all_answered()
    {
        var database = await postgres.Server.CreateDatabaseAsync();
        using var program = new AdviceProgram(settings: [("State:Postgres", database)]);
        using var other = new AdviceProgram(settings: [("State:Postgres", database)]);
        var replies = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => RepliesAsync(number % 2 == 0 ? program : other, Activities.Message("help", "busy"))));
        Assert.All(replies, reply => Assert.Equal(program.Content.Replies["help"].Text.Markdown, reply));
    }

    private static async Task AssertAnsweredOnceAsync(AdviceProgram first, AdviceProgram second)
    {
        var topic = first.Content.Topics[Topic];
        var message = Activities.Message(topic.Title);
        var answer = Activities.Message(topic.Steps[0].Options[0].Say);
        var opened = await RepliesAsync(first, message);
        Assert.Equal(opened, await RepliesAsync(second, message));
        var chosen = await RepliesAsync(first, answer);
        Assert.Contains(topic.FindSection(topic.Steps[0].Options[0].Show!)!.Heading, chosen, StringComparison.Ordinal);
        Assert.Equal(chosen, await RepliesAsync(second, answer));
        Assert.Equal(chosen, await RepliesAsync(first, answer));

        // An older one is not answered again, and does no harm.
        Assert.Equal(string.Empty, await RepliesAsync(second, message));
        Assert.DoesNotContain(topic.Steps[1].Ask, await RepliesAsync(second, Activities.Message(first.Content.Labels["skip-question"])), StringComparison.Ordinal);
    }

    private static async Task<string> RepliesAsync(AdviceProgram program, JObject activity) =>
        string.Join('\n', await (await program.CreateClient().PostAsync(activity)).RepliesAsync());
}

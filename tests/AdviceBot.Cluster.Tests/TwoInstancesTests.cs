using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using AdviceBot.Core.Content;

namespace AdviceBot.Cluster.Tests;

/// <summary>
/// Two instances of the real program with a real PostgreSQL behind a real load balancer, without sticky sessions: in the middle one
/// instance is killed and the database is restarted.
/// </summary>
public sealed partial class TwoInstancesTests
{
    private const int People = 500;
    private const int AtOnce = 32;
    private static readonly Type[] Channels = [typeof(WebPerson), typeof(BotFrameworkPerson), typeof(DirectLinePerson), typeof(StreamPerson)];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);


    [Fact]
    public async Task Five_hundred_conversations_outlive_a_killed_instance_and_a_restarted_database()
    {
        using var deadline = new CancellationTokenSource(Limit);
        await using var postgres = await PostgresServer.StartAsync();
        (string, string)[] settings =
        [
            ("State:Postgres", await postgres.CreateDatabaseAsync()), LearntWords.Setting,
            // Everybody here has the same address.
            ("Limits:BurstPerAddress", "1000000"), ("Limits:MessagesASecondPerAddress", "100000"), ("DirectLine:OpeningsAMinutePerAddress", "100000"),
            ("DirectLine:ReadsASecondPerConversation", "1000"),
            ("DirectLine:SigningKey", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))), ("DirectLine:TrustedOrigins:0", "https://www.force.police.uk"),
        ];
        var programs = await Task.WhenAll(RunningProgram.StartAsync(Repository.Content, settings), RunningProgram.StartAsync(Repository.Content, settings));
        await using var first = programs[0];
        await using var second = programs[1];
        await using var balancer = await LoadBalancer.StartAsync(Path.Combine(Repository.Root, "docs", "examples", "haproxy.cfg"), first.Address, second.Address);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) 
        {
            BaseAddress = balancer.Address,
            Timeout = TimeSpan.FromMinutes(2),
            // As browsers do. On a connection of HTTP/1.1 that was used before, HAProxy hangs up where the instance did, and says nothing.
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        var people = Meet(client).ToList();
        var done = 0;
        var aThird = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var trouble = Task.Run(async () =>
        {
            await aThird.Task.WaitAsync(deadline.Token);
            await second.KillAsync();
            await half.Task.WaitAsync(deadline.Token);
            await postgres.StopAsync();
            // Long enough that somebody is told.
            while (!people.Exists(person => person.Apologies > 0)) await Task.Delay(50, deadline.Token);
            await postgres.StartAgainAsync();
            Assert.True(Volatile.Read(ref done) < People, "Everybody had finished before the trouble was over.");
        });
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = deadline.Token }, async (person, stop) =>
        {
            await person.HoldAsync(stop);
            var count = Interlocked.Increment(ref done);
            if (count == People / 3) aThird.SetResult();
            if (count == People / 2) half.SetResult();
        });
        await trouble;

        AssertNobodyHeardAnother(people);
        // Only what was under way when an instance was killed may break without a word.
        Assert.InRange(people.Sum(person => person.Broken), 0, AtOnce);
        Assert.All(Channels, channel => Assert.Equal(People / Channels.Length, people.Count(person => person.GetType() == channel)));
        // Those whose socket was on the instance that was killed came back.
        Assert.Contains(people.OfType<StreamPerson>(), person => person.Torn > 0);
        foreach (var person in people.OfType<StreamPerson>()) await person.DisposeAsync();
    }

    private static IEnumerable<Person> Meet(HttpClient client)
    {
        var content = new ContentLoader(Repository.Content, RequiredWords.None).Load().Content!;
        // Topics with a section of their own behind the first question, in which no other topic's title stands.
        var topics = content.Topics.Values
            .Where(topic => topic.Audience == Audience.Public && topic.Steps.Count > 0 && topic.Steps[0].Options.Any(option => option.Show is not null))
            .OrderBy(topic => topic.Id, StringComparer.Ordinal)
            .ToList();
        return Enumerable.Range(0, People)
            .Select(number => (Person)Activator.CreateInstance(Channels[number % Channels.Length], client, content, topics[number / Channels.Length % topics.Count], number)!);
    }

    private static void AssertNobodyHeardAnother(List<Person> people)
    {
        var questions = people.Select(person => person.Topic).Distinct().GroupBy(topic => topic.Steps[0].Ask).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.Single());
        Assert.True(questions.Count > 10);
        foreach (var person in people)
        {
            Assert.All(person.Heard, reply =>
            {
                Assert.All(Marks().Matches(reply), mark => Assert.Equal(person.Mark, mark.Value));
                Assert.False(questions.Any(question => question.Value != person.Topic && reply.Contains(question.Key, StringComparison.Ordinal)), $"{person.Mark} heard another topic's question.");
            });
        }
    }

    [GeneratedRegex("person-[0-9]+-of-many")]
    private static partial Regex Marks();
}

using BotBuilder.Tests.AspNetCore;
using BotBuilder.Tests.Connector.Local;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Peers;

/// <summary>
/// A bot written with npm's <c>botbuilder</c> and the same bot on this SDK get the same recorded activities and answer the same: the same
/// activities in the same order, the same fields with the same values. Left out of the comparison is what .NET's SDK, measured
/// in sdk-transcript.txt, does and JavaScript's does not: empty lists, the trace of each dialog turn, and a delay that is listed.
/// </summary>
public sealed class JavaScriptPeerTests : IAsyncLifetime
{
    private static readonly string[] OnlyInDotNet = ["trace", "delay"];

    private BotHost ours = null!;
    private JavaScriptBot theirs = null!;

    public async Task InitializeAsync() => (ours, theirs) = (await BotHost.StartAsync(), await JavaScriptBot.StartAsync());

    public async Task DisposeAsync()
    {
        await ours.DisposeAsync();
        await theirs.DisposeAsync();
    }

    [Theory]
    [InlineData("echo hello")]
    [InlineData("typing")]
    public Task An_echo_and_a_typing_indicator(string text) => AssertSameAsync(ours.Message(text));

    [Fact]
    public async Task A_waterfall_with_a_text_prompt_a_choice_prompt_and_its_retry()
    {
        foreach (var said in new[] { "hi", "Ann", "purple", "the second one", "hi", "Bob", "3" }) await AssertSameAsync(ours.Message(said));
    }

    [Fact]
    public Task A_mention_of_the_bot_is_taken_out() => AssertSameAsync(ours.Message("<at>Bot</at> echo teams", activity =>
    {
        activity["channelId"] = "msteams";
        activity["entities"] = JArray.Parse("""[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"bot1","name":"Bot"}}]""");
    }));

    [Fact]
    public Task Members_added_are_welcomed() => AssertSameAsync(ours.Message(null, activity =>
    {
        activity["type"] = "conversationUpdate";
        activity["membersAdded"] = JArray.Parse("""[{"id":"bot1"},{"id":"u2"},{"id":"u3"}]""");
    }));

    [Fact]
    public async Task An_invoke_is_answered_in_the_response()
    {
        var invoke = ours.Message(null, activity =>
        {
            (activity["type"], activity["name"], activity["deliveryMode"]) = ("invoke", "adaptiveCard/action", "normal");
            activity["value"] = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"doit"}}""");
        });
        var (mine, other) = (await ours.PostAsync(invoke), await theirs.PostAsync(invoke));
        Assert.Equal((mine.Status, Compact(mine.Body)), (other.Status, Compact(other.Body)));

        invoke["name"] = "unknown/invoke";
        Assert.Equal((501, 501), ((await ours.PostAsync(invoke)).Status, (await theirs.PostAsync(invoke)).Status));
    }

    [Fact]
    public async Task Normal_delivery_makes_the_same_calls_to_the_connector()
    {
        var seen = new List<(string Call, string Body)[]>();
        foreach (var post in new Func<JObject, Task>[] { activity => ours.PostAsync(activity), activity => theirs.PostAsync(activity) })
        {
            await using var connector = await LocalConnector.StartAsync();
            foreach (var text in new[] { "echo one", "typing" })
            {
                var message = ours.Message(text, activity => (activity["id"], activity["deliveryMode"], activity["serviceUrl"]) = ("a1", "normal", connector.ServiceUrl));
                if (text == "typing") message.Remove("id");
                await post(message);
            }

            var calls = connector.Calls.ToArray();
            seen.Add([.. connector.Seen.Select((request, index) => (calls[index], Shape((JObject)Parse(request.Body.Replace(connector.ServiceUrl, "~", StringComparison.Ordinal)))))]);
        }

        Assert.Equal(3, seen[0].Length);
        Assert.Equal(seen[0], seen[1]);
    }

    [Fact]
    public async Task Tokens_that_one_accepts_or_refuses_the_other_does_too()
    {
        await using var signed = await SignedBot.StartAsync();
        await using var peer = await JavaScriptBot.StartAsync(signed.Channels.MetadataUrl);
        foreach (var (token, accepted) in new[]
        {
            (TestToken.OfChannel(), true),
            (TestToken.OfChannel(t => t.Claims["aud"] = TestToken.OtherAppId), false),
            (TestToken.OfChannel(t => t.Claims["iss"] = "https://evil.example"), false),
            (TestToken.OfChannel(t => t.Claims["serviceurl"] = "https://evil.example/"), false),
            (TestToken.OfChannel(t => (t.Claims["nbf"], t.Claims["exp"]) = (TestToken.Minutes(-60), TestToken.Minutes(-30))), false),
            (TestToken.OfChannel(t => (t.Key, t.KeyId) = (TestKeys.K2, TestKeys.K2.KeyId)), false),
        })
        {
            var message = signed.Message();
            var (mine, other) = ((await signed.Host.PostAsync(message, token.Bearer())).Status, (await peer.PostAsync(message, token.Bearer())).Status);
            Assert.Equal((accepted, accepted), (mine == 200, other == 200));
        }
    }

    private async Task AssertSameAsync(JObject activity)
    {
        var mine = (await ours.PostAsync(activity)).Activities;
        var other = (JArray)((JObject)Parse((await theirs.PostAsync(activity)).Body))["activities"]!;
        Assert.NotEmpty(other);
        Assert.Equal(other.Cast<JObject>().Select(Shape), mine.Cast<JObject>().Where(sent => !OnlyInDotNet.Contains((string?)sent["type"])).Select(Shape));
    }

    // The order of an object's members means nothing in JSON; an empty list says the same as none.
    private static string Shape(JObject activity) => Compact(Sorted(activity));

    private static JToken Sorted(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties().Where(member => member.Value is not JArray { Count: 0 }).OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => new JProperty(member.Name, Sorted(member.Value)))),
        JArray items => new JArray(items.Select(Sorted)),
        _ => token,
    };

    private static string Compact(string body) => Compact(Sorted(Parse(body)));

    private static string Compact(JToken token) => token.ToString(Formatting.None);

    // Dates stay as they were written.
    private static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
}

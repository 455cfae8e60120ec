using AdviceBot.Web.Tests.DirectLine;
using AdviceBot.Web.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.BotFramework;

/// <summary>What the assistant sends is read by the Bot Framework's own JavaScript SDK: <c>botframework-connector</c> and <c>botframework-schema</c>.</summary>
public sealed class JavaScriptSdkTests
{
    private static readonly string[] Said = ["I met a man online and he wants money for a flight", "Yes", "he is outside my door with a knife", "help", "stop"];

    [Theory]
    [InlineData("msteams")]
    [InlineData("test")]
    [InlineData("directline")]
    public async Task It_reads_and_writes_again_every_activity_of_a_Bot_Framework_conversation(string channel)
    {
        using var program = new AdviceProgram();
        var client = program.CreateClient();
        var sent = new JArray();
        foreach (var text in Said)
        {
            var message = Activities.Message(text);
            message["channelId"] = channel;
            message["conversation"]!["conversationType"] = "personal";
            var answer = await client.PostAsync(message);
            foreach (var activity in JObject.Parse(await answer.Content.ReadAsStringAsync())["activities"]!) sent.Add(activity);
        }

        await AssertReadAsync(sent);
    }

    [Fact]
    public async Task It_reads_and_writes_again_every_activity_of_a_Direct_Line_conversation()
    {
        using var program = new AdviceProgram(settings: DirectLineSettings.On);
        var chat = await DirectLineChat.OpenAsync(program);
        foreach (var text in Said[..^1]) await chat.SayAsync(text, clientId: text[..3]);
        await AssertReadAsync(await chat.ActivitiesAsync());
    }

    private static async Task AssertReadAsync(JArray sent)
    {
        Assert.True(sent.Count > Said.Length);
        Assert.Equal($"{sent.Count}", await NodeClient.TalkAsync("botbuilder", ["parse.mjs"], text: sent.ToString()));
    }
}

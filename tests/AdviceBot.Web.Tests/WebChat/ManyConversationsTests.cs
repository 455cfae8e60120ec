using System.Net;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>Many people at once, each alone with the assistant.</summary>
[Collection(Served.Name)]
public sealed class ManyConversationsTests(SharedProgram shared)
{
    private const int People = 200;

    [Fact]
    public async Task Two_hundred_conversations_at_once_never_mix()
    {
        // Four topics, told apart by what their own steps say; who answers another's question would get another's section.
        var topics = shared.Program.Content.Topics.Values
            .Where(topic => topic.Audience == Core.Content.Audience.Public && topic.Steps.Count > 0 && topic.Steps[0].Options[0].Show is not null)
            .OrderBy(topic => topic.Id, StringComparer.Ordinal)
            .ToList();
        Assert.True(topics.Count >= 4);

        await Task.WhenAll(Enumerable.Range(0, People).Select(async person =>
        {
            var topic = topics[person % topics.Count];
            var chat = await ChatClient.OpenAsync(shared.Program);
            await chat.SayAsync($"Person number {person} of {People}: {topic.Tests[0]}");
            Assert.Equal(HttpStatusCode.OK, chat.Response.StatusCode);
            Assert.Contains($"Person number {person} of", chat.Messages[0], StringComparison.Ordinal);

            await chat.SayAsync(topic.Title);
            var option = topic.Steps[0].Options[0];
            await chat.ChooseAsync(option.Say);
            Assert.Contains(topic.FindSection(option.Show!)!.Heading, string.Join('\n', chat.Messages), StringComparison.Ordinal);
            Assert.DoesNotContain("Person number", chat.Page.Body!.TextContent, StringComparison.Ordinal);
        }));
    }

    [Fact]
    public async Task Two_messages_of_one_conversation_at_once_are_both_answered()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        var others = Enumerable.Range(0, 10).Select(async _ =>
        {
            var form = new FormUrlEncodedContent([new("conversation", chat.ConversationId), new("message", "romance fraud")]);
            return (await chat.Http.PostAsync("/", form)).StatusCode;
        });

        Assert.All(await Task.WhenAll(others), status => Assert.Equal(HttpStatusCode.OK, status));
    }
}

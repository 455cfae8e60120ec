using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>Microsoft's own client, npm's <c>botframework-directlinejs</c>, in Node (P21).</summary>
public sealed class DirectLineJsTests : IDisposable
{
    private readonly ManualTime _time = new(DateTimeOffset.UtcNow);
    private readonly AdviceProgram _program;

    public DirectLineJsTests() =>
        _program = new AdviceProgram(settings: DirectLineSettings.On, services: services => services.AddSingleton<TimeProvider>(_time));

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("polling")]
    [InlineData("stream")]
    public async Task A_whole_conversation_with_a_choice_and_the_urgent_card(string way)
    {
        AssertConversation(_program.Content, await RunAsync("conversation.mjs", way));
    }

    internal static void AssertConversation(ContentSet content, string output)
    {
        var heard = JArray.Parse(output);
        var question = content.Topics["romance-fraud"].Steps[0];
        var texts = heard.Select(activity => (string)activity["text"]!).ToList();

        Assert.Equal(content.Replies["welcome-direct-line"].Text.Markdown, texts[0]);
        Assert.Equal("I met a man online and he wants money for a flight", texts[1]);
        Assert.StartsWith($"## Romance fraud\n\n{content.Topics["romance-fraud"].Answer.Markdown}\n\n", texts[2], StringComparison.Ordinal);
        Assert.Equal(question.Ask, texts[3]);
        Assert.Equal(question.Options.Select(option => option.Say), heard[3]["suggestedActions"]!["actions"]!.Select(action => (string)action["value"]!).SkipLast(1));

        var danger = texts.IndexOf("he is outside my door with a knife");
        var card = heard[danger + 1];
        Assert.StartsWith($"## {content.Replies["urgent-emergency"].Title}\n\n{content.Replies["urgent-emergency"].Text.Markdown}", (string)card["text"]!, StringComparison.Ordinal);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)card["attachments"]![0]!["contentType"]!);
        Assert.Contains("National Stalking Helpline", (string)card["attachments"]![0]!["content"]!["fallbackText"]!, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_socket_that_is_torn_loses_nothing_and_doubles_nothing() => RunAsync("reconnect.mjs");

    [Fact]
    public Task The_client_renews_its_token_and_the_old_one_expires() => RunAsync("tokens.mjs", "refresh");

    [Fact]
    public Task An_expired_token_is_told_apart_and_a_new_conversation_can_begin() => RunAsync("tokens.mjs", "expire");

    private Task<string> RunAsync(string program, params string[] arguments) =>
        NodeClient.TalkAsync("directline", [program, _program.Address.ToString(), .. arguments], answer: question =>
            _time.Advance(TimeSpan.FromMinutes(int.Parse(question["advance ".Length..], CultureInfo.InvariantCulture))));
}

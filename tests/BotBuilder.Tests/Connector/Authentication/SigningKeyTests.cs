using BotBuilder.Tests.Connector.Local;
using Microsoft.Bot.Connector.Authentication;

namespace BotBuilder.Tests.Connector.Authentication;

/// <summary>P17: the keys that tokens are checked with are read when needed, not more often than that, and outlive the provider.</summary>
public sealed class SigningKeyTests : IAsyncLifetime
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private SignedBot bot = null!;

    public async Task InitializeAsync() => bot = await SignedBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task The_keys_are_read_once_for_many_requests()
    {
        Assert.Equal(0, bot.Channels.Reads);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync()));

        Assert.All(answers, status => Assert.Equal(200, status));
        Assert.Equal(1, bot.Channels.Reads);
    }

    [Fact]
    public async Task A_new_key_is_accepted_with_its_first_token_and_a_withdrawn_one_no_more()
    {
        await SendAsync();
        bot.Channels.Publish(TestKeys.K9, "msteams");
        bot.Channels.Withdraw(TestKeys.K1);
        bot.Clock.Advance(OpenIdKeys.KnownKeysPause);

        Assert.Equal(200, await SendAsync(token => (token.Key, token.KeyId) = (TestKeys.K9, "k9")));
        Assert.Equal(401, await SendAsync());
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_the_bot_ask_again_and_again()
    {
        await SendAsync();
        for (var i = 0; i < 30; i++)
            Assert.Equal(401, await SendAsync(token => (token.Key, token.KeyId) = (TestKeys.K9, $"unknown{i}")));
        Assert.Equal(1, bot.Channels.Reads);

        bot.Clock.Advance(OpenIdKeys.KnownKeysPause);
        for (var i = 0; i < 30; i++)
            Assert.Equal(401, await SendAsync(token => (token.Key, token.KeyId) = (TestKeys.K9, $"unknown{i}")));
        Assert.Equal(2, bot.Channels.Reads);
        Assert.Equal(200, await SendAsync());
    }

    [Fact]
    public async Task While_the_provider_is_down_from_the_start_everybody_is_refused_and_once_it_is_up_they_are_not()
    {
        bot.Channels.IsDown = true;
        Assert.Equal(401, await SendAsync());
        Assert.Equal(401, await SendAsync());

        bot.Channels.IsDown = false;
        Assert.Equal(401, await SendAsync());
        bot.Clock.Advance(OpenIdKeys.FailurePause);
        Assert.Equal(200, await SendAsync());
    }

    [Fact]
    public async Task The_known_keys_outlive_a_provider_that_goes_down_or_publishes_nonsense()
    {
        await SendAsync();
        bot.Channels.IsDown = true;
        bot.Clock.Advance(OpenIdKeys.Lifetime + Moment);
        Assert.Equal(200, await SendAsync());

        bot.Channels.IsDown = false;
        foreach (var nonsense in new[] { "", "{", "[]", """{"keys":[]}""", """{"keys":[{"kty":"oct","kid":"k1","k":"AAAA"}]}""" })
        {
            bot.Channels.KeysInstead = nonsense;
            bot.Clock.Advance(OpenIdKeys.KnownKeysPause + Moment);
            Assert.Equal((200, nonsense), (await SendAsync(), nonsense));
        }

        Assert.Equal(6, bot.Channels.Reads);
    }

    [Fact]
    public async Task The_keys_are_read_again_after_their_lifetime()
    {
        await SendAsync();
        bot.Channels.Withdraw(TestKeys.K1);
        bot.Clock.Advance(OpenIdKeys.Lifetime - Moment);
        Assert.Equal(200, await SendAsync());

        bot.Clock.Advance(Moment);
        Assert.Equal(401, await SendAsync());
        Assert.Equal(2, bot.Channels.Reads);
    }

    private Task<int> SendAsync(Action<TestToken>? change = null) => bot.StatusAsync(TestToken.OfChannel(change).Bearer());
}

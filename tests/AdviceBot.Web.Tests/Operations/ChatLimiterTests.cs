using System.Net;
using AdviceBot.Web.Operations;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>P13: per conversation and per address.</summary>
public sealed class ChatLimiterTests
{
    [Fact]
    public void A_conversation_has_its_own_limit_and_takes_nothing_from_another()
    {
        using var limiter = new ChatLimiter(Options.Create(new LimitOptions { MessagesAMinutePerConversation = 3 }));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => limiter.Admits("a", IPAddress.Loopback)));
        Assert.True(limiter.Admits("b", IPAddress.Loopback));
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", true)]
    public void An_address_is_a_host_in_IPv4_and_a_network_of_64_bits_in_IPv6(string first, string second, bool admitted)
    {
        using var limiter = new ChatLimiter(Options.Create(new LimitOptions { BurstPerAddress = 1, MessagesASecondPerAddress = 1 }));
        Assert.True(limiter.Admits("a", IPAddress.Parse(first)));
        Assert.Equal(admitted, limiter.Admits("b", IPAddress.Parse(second)));
    }

    [Fact]
    public void A_request_without_an_address_is_counted_too()
    {
        using var limiter = new ChatLimiter(Options.Create(new LimitOptions { BurstPerAddress = 1, MessagesASecondPerAddress = 1 }));
        Assert.True(limiter.Admits("a", null));
        Assert.False(limiter.Admits("b", null));
    }
}

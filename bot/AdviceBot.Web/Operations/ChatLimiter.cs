using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using AdviceBot.Web.WebChat;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Operations;

/// <summary>
/// Limits messages per conversation and per network address (P13). It is asked after the form is read and not as middleware before
/// it, so that a refused message is still checked for danger (U1).
/// </summary>
internal sealed class ChatLimiter(IOptions<LimitOptions> options) : IDisposable
{
    private const int Ipv6NetworkBytes = 8;

    private readonly PartitionedRateLimiter<Sender> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Sender, string>(sender => RateLimitPartition.GetTokenBucketLimiter(
            sender.ConversationId,
            _ => Bucket(options.Value.MessagesAMinutePerConversation, Math.Max(1, options.Value.MessagesAMinutePerConversation / 60)))),
        PartitionedRateLimiter.Create<Sender, string>(sender => RateLimitPartition.GetTokenBucketLimiter(
            NetworkOf(sender.Address),
            _ => Bucket(options.Value.BurstPerAddress, options.Value.MessagesASecondPerAddress))));

    /// <summary>Counts a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="address">The address it came from, or null.</param>
    /// <returns>Whether it may be answered.</returns>
    public bool Admits(ChatMessage message, IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(new Sender(message.ConversationId, address));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(int burst, int aSecond) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = aSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    // One household has a whole IPv6 network of 64 bits.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null) return string.Empty;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes))
            : address.ToString();
    }

    private readonly record struct Sender(string ConversationId, IPAddress? Address);
}

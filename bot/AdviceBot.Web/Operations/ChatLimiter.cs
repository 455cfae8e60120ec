using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Operations;

/// <summary>
/// Limits messages per conversation and per network address (P13). It is asked after the form is read and not as middleware before
/// it, so that a refused message is still checked for danger (U1).
/// </summary>
internal sealed class ChatLimiter(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<Sender> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Sender, string>(sender => RateLimitPartition.GetTokenBucketLimiter(
            sender.ConversationId,
            _ => Bucket(options.Value.MessagesAMinutePerConversation, Math.Max(1, options.Value.MessagesAMinutePerConversation / 60)))),
        PartitionedRateLimiter.Create<Sender, string>(sender => RateLimitPartition.GetTokenBucketLimiter(
            NetworkAddress.Of(sender.Address),
            _ => Bucket(options.Value.BurstPerAddress, options.Value.MessagesASecondPerAddress))));

    /// <summary>Counts a message.</summary>
    /// <param name="conversationId">The conversation that it belongs to.</param>
    /// <param name="address">The address it came from, or null.</param>
    /// <returns>Whether it may be answered.</returns>
    public bool Admits(string conversationId, IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(new Sender(conversationId, address));
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

    private readonly record struct Sender(string ConversationId, IPAddress? Address);
}

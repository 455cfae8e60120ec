using System.Net;
using System.Threading.RateLimiting;
using AdviceBot.Web.Operations;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.DirectLine;

/// <summary>Limits what is not a message: new tokens and conversations for each network address, and reading for each conversation (P13).</summary>
internal sealed class DirectLineLimiter(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> _openings = PartitionedRateLimiter.Create<IPAddress?, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(NetworkAddress.Of(address), _ => Bucket(options.Value.OpeningsAMinutePerAddress, TimeSpan.FromMinutes(1))));

    private readonly PartitionedRateLimiter<string> _reads = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetTokenBucketLimiter(conversation, _ => Bucket(options.Value.ReadsASecondPerConversation, TimeSpan.FromSeconds(1))));

    /// <summary>Counts a new token or conversation.</summary>
    /// <param name="address">The address that asks, or null.</param>
    /// <returns>Whether it may have one.</returns>
    public bool AdmitsOpening(IPAddress? address)
    {
        using var lease = _openings.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    /// <summary>Counts a look into a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <returns>Whether it may be answered.</returns>
    public bool AdmitsRead(string conversationId)
    {
        using var lease = _reads.AttemptAcquire(conversationId);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _openings.Dispose();
        _reads.Dispose();
    }

    private static TokenBucketRateLimiterOptions Bucket(int tokens, TimeSpan period) => new()
    {
        TokenLimit = tokens,
        TokensPerPeriod = tokens,
        ReplenishmentPeriod = period,
        QueueLimit = 0,
    };
}
